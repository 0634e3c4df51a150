import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { useApi } from '../lib/api.ts'
import { shell } from '../lib/shell.ts'
import styles from './backend-banner.module.css'

/** Says that the backend is away, and that nothing typed is lost by it. */
export function BackendBanner() {
  const { t } = useTranslation()
  const { backend } = useApi()
  if (backend === 'ready') return null
  return (
    <div className={styles.banner}>
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
