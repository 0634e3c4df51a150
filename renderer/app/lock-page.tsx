import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionEnd } from '../../electron/shared/contract/events.ts'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import { Button } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Stack } from '../components/stack.tsx'
import { WelcomeFrame } from '../components/welcome-frame.tsx'
import { LoginForm } from '../features/session/login-form.tsx'
import { LanguageMenu } from '../lib/language-menu.tsx'

interface LockPageProps {
  reason: SessionEnd
  /** Whose session was locked. */
  user: CurrentUser
  onSignedIn: (user: CurrentUser) => Promise<void>
  onOther: () => void
}

/** In the place of the page: nothing of it is left on screen or in the title of the window. */
export function LockPage({ reason, user, onSignedIn, onOther }: LockPageProps) {
  const { t } = useTranslation('shell')
  useEffect(() => {
    document.title = t('app.title', { page: t('locked.title') })
  }, [t])
  return (
    <WelcomeFrame corner={<LanguageMenu />}>
      <PageHeader title={t('locked.title')} subtitle={t(`locked.${reason}`)} />
      <Stack>
        <p>{t('locked.who', { name: user.displayName })}</p>
        <Card>
          <LoginForm username={user.username} onSignedIn={onSignedIn} />
        </Card>
        <Stack direction="row">
          <Button variant="quiet" onClick={onOther}>
            {t('locked.other')}
          </Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}
