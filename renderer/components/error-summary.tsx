import { IconAlertCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './error-summary.module.css'

/** One mistake: the field's name, its label, and a finished sentence. */
export interface FieldError {
  field: string
  label: string
  message: ReactNode
}

interface ErrorSummaryProps {
  errors: readonly FieldError[]
  /** Changes at each attempt to save, so that focus returns here each time. */
  attempt?: number
}

/** The box on top of a form that could not be saved: says how many answers are missing and leads to each. */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const { t } = useTranslation('components')
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0

  // Once an attempt: a box that comes back because of a later mistake must not take the focus from who is typing.
  const heard = useRef<number>(undefined)
  useEffect(() => {
    if (!shown || heard.current === attempt) return
    heard.current = attempt
    box.current?.focus()
  }, [shown, attempt])

  function goTo(field: string): void {
    const form = box.current?.closest('form') ?? document
    const part = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
    part?.scrollIntoView?.({ block: 'center' })
    part?.focus({ preventScroll: true })
  }

  if (!shown) return null
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1} data-card>
      <h2 className={styles.title}>
        <IconAlertCircle aria-hidden size="1.375rem" />
        {t('errorSummary.title', { count: errors.length })}
      </h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.field}>
            <button type="button" className={styles.link} onClick={() => goTo(error.field)}>
              {t('errorSummary.item', { label: error.label })} {error.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
