import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { CurrentUser, SessionStatus } from '../../../electron/shared/contract/session.ts'
import type { DomainError } from '../../../electron/shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { usePreferences } from '../../lib/use-preferences.ts'
import { LoginForm } from './login-form.tsx'

interface LoginPageProps {
  status: z.infer<typeof SessionStatus>
  onSignedIn: (user: CurrentUser) => Promise<void>
  onUseKey: () => void
  onUnopened: (problem: DomainError) => void
}

/** The first page of every day. */
export function LoginPage({ status, onSignedIn, onUseKey, onUnopened }: LoginPageProps) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const name = language === 'ar' ? status.centreNameAr : status.centreNameFr
  return (
    <WelcomeFrame name={name} corner={<LanguageMenu />}>
      <PageHeader title={t('session:login.title')} subtitle={t('session:login.subtitle')} />
      <Stack>
        <Card>
          <LoginForm onSignedIn={onSignedIn} onUnopened={onUnopened} />
        </Card>
        <p>{t('session:login.forgotten')}</p>
        <Stack direction="row">
          <Button variant="quiet" onClick={onUseKey}>
            {t('recovery:open.link')}
          </Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}
