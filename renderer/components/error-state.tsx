import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './state.module.css'

interface ErrorStateProps {
  title?: string
  /** The refusal in words. */
  children?: ReactNode
  onRetry?: () => void
}

/** What a page shows when its content could not be read, with a way to try again. */
export function ErrorState({ title, children, onRetry }: ErrorStateProps) {
  const { t } = useTranslation(['components', 'common'])
  return (
    <div className={styles.state} role="alert">
      <IconAlertTriangle aria-hidden size="3rem" stroke={1.5} className={styles.icon} />
      <p className={styles.title}>{title ?? t('errorState.title')}</p>
      {children ? <div className={styles.text}>{children}</div> : null}
      {onRetry ? <Button onClick={onRetry}>{t('common:action.retry')}</Button> : null}
    </div>
  )
}
