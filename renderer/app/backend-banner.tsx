import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { useApi } from '../lib/api.ts'
import { shell } from '../lib/shell.ts'
import styles from './backend-banner.module.css'

interface BackendBannerProps {
  /** Over the page, for the pages before the login, which have no header to stand under. */
  floating?: boolean
}

/** Says that the backend is away, and that nothing typed is lost by it. */
export function BackendBanner({ floating = false }: BackendBannerProps) {
  const { t } = useTranslation()
  const { backend } = useApi()
  if (backend === 'ready') return null
  return (
    <div className={styles.banner} data-floating={floating || undefined}>
      <FormAlert
        tone={backend === 'stopped' ? 'danger' : 'warning'}
        action={
          backend === 'stopped' ? (
            <Button onClick={() => void shell.relaunch()}>{t('shell:backend.relaunch')}</Button>
          ) : null
        }
      >
        {t(`shell:backend.${backend}`)}
      </FormAlert>
    </div>
  )
}
