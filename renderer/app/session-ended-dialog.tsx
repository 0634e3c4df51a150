import { useTranslation } from 'react-i18next'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import { Dialog } from '../components/dialog.tsx'
import { Stack } from '../components/stack.tsx'
import { LoginForm } from '../features/session/login-form.tsx'

interface SessionEndedDialogProps {
  opened: boolean
  /** Whose session ended: proposed as the name to sign in with. */
  username: string
  onSignedIn: (user: CurrentUser) => Promise<void>
}

/**
 * The login over a page whose backend is a new one: the old one could keep nothing any more, so the page stays, unseen,
 * with what was typed. It cannot be closed: behind it every click would be refused.
 */
export function SessionEndedDialog({ opened, username, onSignedIn }: SessionEndedDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} title={t('shell:sessionEnded.title')} size="small" opaque>
      <Stack>
        <p>{t('shell:sessionEnded.text')}</p>
        <LoginForm username={username} onSignedIn={onSignedIn} />
        <p>{t('shell:sessionEnded.otherUser')}</p>
      </Stack>
    </Dialog>
  )
}
