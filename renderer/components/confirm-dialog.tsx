import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  opened: boolean
  /** Names the thing: "Supprimer le stagiaire Nadia Haddad ?" */
  title: string
  /** What happens, and whether it can be undone. */
  children: ReactNode
  /** The act itself, never "OK": "Supprimer". */
  confirmLabel: string
  tone?: 'danger' | 'primary'
  /** May return a promise: the button waits for it. */
  onConfirm: () => unknown
  onCancel: () => void
}

/** Asks before an act that is hard to undo. Cancel has the focus, so a reflex Enter destroys nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, tone = 'danger', onConfirm, onCancel } = props
  const { t } = useTranslation('common')
  const [busy, setBusy] = useState(false)

  async function confirm(): Promise<void> {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      opened={opened}
      onClose={onCancel}
      title={title}
      size="small"
      footer={
        <>
          <Button variant={tone} loading={busy} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
          <Button autoFocus onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
