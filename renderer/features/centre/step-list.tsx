import { useTranslation } from 'react-i18next'
import styles from './step-list.module.css'

/** Where the person is among the steps; done ones are ticked in words as well. */
export function StepList({ steps, at }: { steps: readonly string[]; at: number }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.steps} aria-label={t('centre:setUp.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          data-state={index < at ? 'done' : index === at ? 'current' : 'coming'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden>
            {index < at ? '✓' : index + 1}
          </span>
          {step}
          {index < at ? <span className="visually-hidden">{t('centre:setUp.stepDone')}</span> : null}
        </li>
      ))}
    </ol>
  )
}
