import { TextInput } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDay, localDay } from '../../electron/shared/dates.ts'
import { formatDay } from '../../electron/shared/i18n/format.ts'
import { DateCalendar } from './date-calendar.tsx'
import { fieldAttributes, fieldTexts, savesForm, type ValueFieldProps } from './field-props.ts'
import { parseDate, showDate } from './parse-date.ts'

export interface DateFieldProps extends ValueFieldProps<string | null> {
  /** Accepts a year alone as `1996`, for people whose day of birth is not known; the example is then a birth date. */
  allowYear?: boolean
  /** Limits of the calendar only; what is typed is judged by the form. */
  min?: string
  max?: string
  ref?: Ref<HTMLInputElement>
}

/**
 * A day, typed or picked. Value and result are ISO text (`1998-03-24`), null when empty. What is typed is read on blur,
 * Enter and Ctrl+S, never repaired: a wrong text stays in the field and is handed up as it is, so the form's schema
 * refuses it. Every ready-made field tried turned 31/02 into 3 March without a word.
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onBlur, allowYear = false, min, max, name, ref } = props
  const { t } = useTranslation('components')
  const [draft, setDraft] = useState<string | null>(null)
  const accepted = !value || isIsoDay(value) || (allowYear && parseDate(value, true) === value)
  const wrong = draft === null && !accepted ? t('dateField.wrong') : undefined

  function read(): void {
    if (draft === null) return
    const next = draft.trim() === '' ? null : (parseDate(draft, allowYear) ?? draft)
    setDraft(null)
    if (next !== (value || null)) onChange(next)
  }

  const hint = allowYear ? t('dateField.hintYear') : t('dateField.hint', { example: formatDay(localDay(new Date())) })
  return (
    <TextInput
      {...fieldTexts({ ...props, error: props.error ?? wrong, description: props.description ?? hint })}
      {...fieldAttributes(props)}
      name={name}
      value={draft ?? showDate(value)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        read()
        onBlur?.()
      }}
      onKeyDown={(event) => savesForm(event) && read()}
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      ref={ref}
      rightSectionPointerEvents="all"
      rightSection={
        <DateCalendar
          label={props.label}
          value={value && isIsoDay(value) ? value : null}
          onPick={(day) => {
            setDraft(null)
            onChange(day)
          }}
          startAtDecade={allowYear}
          min={min}
          max={max}
          disabled={props.disabled}
        />
      }
    />
  )
}
