import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { NewKey } from './new-key.tsx'

interface FirstKeyPageProps {
  onConfirmed: () => Promise<void>
  onSignOut: () => Promise<void>
}

/** The end of the first run: nothing is entrusted to Warcha before a paper key was typed back. */
export function FirstKeyPage({ onConfirmed, onSignOut }: FirstKeyPageProps) {
  const { t } = useTranslation()
  return (
    <WelcomeFrame wide corner={<LanguageMenu />}>
      <PageHeader title={t('recovery:setUp.title')} subtitle={t('recovery:setUp.subtitle')} />
      <Stack gap="large">
        <NewKey
          submitLabel={t('recovery:type.submit')}
          onConfirmed={() => {
            toast(t('recovery:created'))
            return onConfirmed()
          }}
        />
        <Stack direction="row">
          <Button variant="quiet" onClick={() => void onSignOut()}>
            {t('shell:header.signOut')}
          </Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}
