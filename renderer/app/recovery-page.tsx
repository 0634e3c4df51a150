import { useTranslation } from 'react-i18next'
import { DomainError, type ErrorCode } from '../../electron/shared/errors.ts'
import { Button } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Stack } from '../components/stack.tsx'
import { WelcomeFrame } from '../components/welcome-frame.tsx'
import { LanguageMenu } from '../lib/language-menu.tsx'
import { shell } from '../lib/shell.ts'
import { useMessages } from '../lib/use-messages.ts'

/** The next step for each reason, one sentence each. */
const steps = {
  'database.newer': 'newer',
  'database.damaged': 'damaged',
  'database.missing': 'damaged',
  'database.not_encrypted': 'damaged',
  'vault.keys_missing': 'damaged',
  'vault.keys_damaged': 'damaged',
  'database.in_use': 'in_use',
  'database.in_use_by': 'in_use',
  'database.not_a_file': 'not_a_file',
  'database.foreign_log': 'foreign_log',
  'database.no_access': 'no_access',
  'disk.failing': 'failing',
  'database.full': 'full',
  'database.unavailable': 'unavailable',
  'migration.failed': 'migration',
  'backend.stopped': 'stopped',
} as const satisfies Partial<Record<ErrorCode, string>>

/** A backup helps: nothing that can be repaired by waiting, by room on the disk or by a newer Warcha. */
const isLost = (error: unknown) => stepOf(error) === 'damaged'

function stepOf(error: unknown) {
  const code = error instanceof DomainError ? error.code : 'internal'
  return Object.hasOwn(steps, code) ? steps[code as keyof typeof steps] : 'other'
}

interface RecoveryPageProps {
  error: unknown
  onRetry: () => void
  onRestore: () => void
}

/** What shows when the data cannot be opened: what happened, and what to do next. Never a white screen. */
export function RecoveryPage({ error, onRetry, onRestore }: RecoveryPageProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  return (
    <WelcomeFrame corner={<LanguageMenu />}>
      <PageHeader title={t('shell:recovery.title')} />
      <Stack>
        <FormAlert>{ofError(error)}</FormAlert>
        <Card title={t('shell:recovery.next')}>
          <p>{t(`shell:recovery.${stepOf(error)}`)}</p>
        </Card>
        <Stack direction="row">
          {isLost(error) ? (
            <Button variant="primary" onClick={onRestore}>
              {t('backups:restorePage.link')}
            </Button>
          ) : null}
          <Button variant={isLost(error) ? 'secondary' : 'primary'} onClick={onRetry}>
            {t('action.retry')}
          </Button>
          <Button onClick={() => void shell.relaunch()}>{t('shell:backend.relaunch')}</Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}
