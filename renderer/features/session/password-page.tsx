import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { toast } from '../../components/toast.tsx'
import { PasswordForm } from './password-form.tsx'

/** Everybody's own password. */
export function PasswordPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('session:password.title')} subtitle={t('session:password.subtitle')} />
      <Card>
        <PasswordForm onChanged={() => toast(t('session:password.changed'))} />
      </Card>
    </>
  )
}
