import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../electron/shared/contract/backups.ts'
import { readError } from '../../electron/shared/errors.ts'
import { useMessages } from './use-messages.ts'

/** How the copy to a stick at the last quit ended, in a sentence. */
export function useQuitWords(): (quit: NonNullable<BackupState['lastQuit']>) => string {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  return ({ outcome, stick, code }) =>
    t(`backups:quit.${outcome}`, { stick, why: code ? ofError(readError({ code, details: {} })) : '' })
}
