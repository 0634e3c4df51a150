import { useTranslation } from 'react-i18next'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { PasswordForm } from './password-form.tsx'

interface ForcedPasswordPageProps {
  onChanged: (user: CurrentUser) => Promise<void>
  onSignOut: () => Promise<void>
}

/** A password given by somebody else opens nothing but its own change. */
export function ForcedPasswordPage({ onChanged, onSignOut }: ForcedPasswordPageProps) {
  const { t } = useTranslation()
  return (
    <WelcomeFrame corner={<LanguageMenu />}>
      <PageHeader title={t('session:password.forcedTitle')} subtitle={t('session:password.forcedSubtitle')} />
      <Stack>
        <Card>
          <PasswordForm onChanged={onChanged} given guard={false} />
        </Card>
        <Stack direction="row">
          <Button variant="quiet" onClick={() => void onSignOut()}>
            {t('shell:header.signOut')}
          </Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}
