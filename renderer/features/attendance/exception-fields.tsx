import { useTranslation } from 'react-i18next'
import { Justification, type Mark } from '../../../electron/shared/contract/attendance-fields.ts'
import { Badge } from '../../components/badge.tsx'
import { Bdi } from '../../components/bdi.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './register-form.module.css'

interface ExceptionFieldsProps {
  who: string
  mark: Mark
  /** Length of the session. */
  minutes: number
  isReadOnly: boolean
  onChange: (more: Partial<Mark>) => void
}

const tones = { present: 'success', late: 'warning', excused: 'info', absent: 'danger' } as const

/** What is to be said of a lateness or an absence. */
export function ExceptionFields({ who, mark, minutes, isReadOnly, onChange }: ExceptionFieldsProps) {
  const { t } = useTranslation()
  const isLate = mark.status === 'late'
  const problem = !isLate
    ? undefined
    : mark.lateMinutes > minutes
      ? t('errors:mark.late_too_long', { minutes: mark.lateMinutes, length: minutes })
      : Number.isInteger(mark.lateMinutes)
        ? undefined
        : t('errors:field.whole_number')
  return (
    <section className={styles.exception} aria-label={who}>
      <h3 className={styles.who}>
        <Bdi>{who}</Bdi>
        <Badge tone={tones[mark.status]}>{t(`components:attendance.${mark.status}`)}</Badge>
      </h3>
      <FormGrid columns={2}>
        {isLate ? (
          <NumberField
            label={t('attendance:lateMinutes')}
            value={mark.lateMinutes || null}
            onChange={(value) => onChange({ lateMinutes: value ?? 0 })}
            max={minutes}
            disabled={isReadOnly}
            error={problem}
          />
        ) : null}
        {mark.status === 'excused' || (isLate && mark.isJustified) ? (
          <SelectField
            label={t('attendance:justification')}
            options={Justification.options.map((value) => ({ value, label: t(`attendance:justifications.${value}`) }))}
            value={mark.justification}
            onChange={(justification) => onChange({ justification })}
            clearable
            disabled={isReadOnly}
          />
        ) : null}
        <TextField
          label={t('attendance:note')}
          value={mark.note ?? ''}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          maxLength={200}
          disabled={isReadOnly}
        />
        {isLate ? (
          <CheckField
            label={t('attendance:isJustified')}
            value={mark.isJustified}
            onChange={(event) => onChange({ isJustified: event.currentTarget.checked })}
            disabled={isReadOnly}
          />
        ) : null}
      </FormGrid>
    </section>
  )
}
