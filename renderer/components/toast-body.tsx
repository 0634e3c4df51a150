import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import type { ToastAct } from './toast.tsx'
import styles from './toast-body.module.css'

interface ToastBodyProps {
  tone: 'success' | 'info' | 'danger'
  message: ReactNode
  onUndo?: () => void
  next?: ToastAct
}

const icons = { success: IconCircleCheck, info: IconInfoCircle, danger: IconCircleX }

/** What a toast holds; drawn inside the translations, so its button follows the language. */
export function ToastBody({ tone, message, onUndo, next }: ToastBodyProps) {
  const { t } = useTranslation('common')
  const Icon = icons[tone]
  return (
    <div className={styles.body} data-tone={tone}>
      <Icon aria-hidden size="1.5rem" className={styles.icon} />
      <span className={styles.message}>{typeof message === 'string' ? withWholeCodes(message) : message}</span>
      {onUndo ? (
        <Button variant="quiet" size="small" onClick={onUndo}>
          {t('action.undo')}
        </Button>
      ) : null}
      {next ? (
        <Button variant="quiet" size="small" onClick={next.act}>
          {next.label}
        </Button>
      ) : null}
    </div>
  )
}

/** The codes of cohorts and the numbers of records stay on one line: AGR-2026-A breaks at no hyphen. */
function withWholeCodes(message: string): ReactNode {
  return message.split(/(\b[A-Z]+-\d+(?:-\w+)*)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <span key={at} className={styles.code}>
        {part}
      </span>
    ),
  )
}
