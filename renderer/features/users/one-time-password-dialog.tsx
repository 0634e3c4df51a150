import { useTranslation } from 'react-i18next'
import type { UserWithPassword } from '../../../electron/shared/contract/users.ts'
import { Button } from '../../components/button.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { Stack } from '../../components/stack.tsx'
import styles from './one-time-password.module.css'

interface OneTimePasswordDialogProps {
  user: UserWithPassword
  onClose: () => void
}

/** What Warcha made for somebody, shown this once. A reflex Escape or click beside it does not lose it. */
export function OneTimePasswordDialog({ user, onClose }: OneTimePasswordDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened
      modal
      onClose={onClose}
      title={t('users:oneTime.title', { name: user.displayName })}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('users:oneTime.done')}
        </Button>
      }
    >
      <Stack>
        <p>{t('users:oneTime.text')}</p>
        <DescriptionList items={[{ label: t('users:field.username'), value: <Ltr>{user.username}</Ltr> }]} />
        {/* The focus comes here: on a button, the Enter of the window before would close this one unread. */}
        <p className={styles.password} tabIndex={-1} data-autofocus>
          <Ltr>{user.oneTimePassword}</Ltr>
        </p>
        <p>{t('users:oneTime.once')}</p>
      </Stack>
    </Dialog>
  )
}
