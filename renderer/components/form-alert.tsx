import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './form-alert.module.css'

interface FormAlertProps {
  tone?: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  children?: ReactNode
  /** A button that repairs what is said. */
  action?: ReactNode
  /** Announced when it appears; off for a notice that was always there. */
  live?: boolean
}

const icons = { info: IconInfoCircle, success: IconCircleCheck, warning: IconAlertTriangle, danger: IconCircleX }

/** A boxed message inside a page or form: a refusal of the whole form, a warning, a notice. */
export function FormAlert({ tone = 'danger', title, children, action, live = true }: FormAlertProps) {
  const Icon = icons[tone]
  const role = tone === 'danger' || tone === 'warning' ? 'alert' : 'status'
  return (
    <div className={styles.box} data-tone={tone} data-card role={live ? role : undefined} tabIndex={-1}>
      <Icon aria-hidden size="1.375rem" className={styles.icon} />
      <div className={styles.text}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  )
}
