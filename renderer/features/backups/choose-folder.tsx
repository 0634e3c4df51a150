import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlace } from '../../../electron/shared/contract/backups.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { useApi } from '../../lib/api.ts'
import { shell } from '../../lib/shell.ts'
import { useMessages } from '../../lib/use-messages.ts'

/** The system's own dialog for a folder; its path stays with the host. A browser has no such dialog. */
export function ChooseFolder({ label, onChosen }: { label: string; onChosen: (place: BackupPlace) => unknown }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const [problem, setProblem] = useState<unknown>()
  if (shell.info.host !== 'desktop') return null

  async function choose(): Promise<void> {
    setProblem(undefined)
    const { ticket } = await shell.chooseFolder(t('backups:place.dialog'))
    if (!ticket) return
    try {
      await onChosen(await call('backups.usePlace', { ticket }))
    } catch (error) {
      setProblem(error)
    }
  }

  return (
    <>
      {problem ? <FormAlert>{ofError(problem)}</FormAlert> : null}
      <Button onClick={() => void choose()}>{label}</Button>
    </>
  )
}
