import { TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoTime } from '../../electron/shared/dates.ts'
import { fieldAttributes, fieldTexts, savesForm, type ValueFieldProps } from './field-props.ts'
import { parseTime } from './parse-time.ts'

interface TimeFieldProps extends ValueFieldProps<string | null> {
  ref?: Ref<HTMLInputElement>
}

/** A time of day as `08:30`; accepts `8`, `8h30`, `830`. Like DateField: read on blur, never repaired, null when empty. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onBlur, name, ref } = props
  const { t } = useTranslation('components')
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft === null && value && !isIsoTime(value) ? t('timeField.wrong') : undefined

  function read(): void {
    if (draft === null) return
    const next = draft.trim() === '' ? null : (parseTime(draft) ?? draft)
    setDraft(null)
    if (next !== (value || null)) onChange(next)
  }

  return (
    <TextInput
      {...fieldTexts({ ...props, error: props.error ?? wrong })}
      {...fieldAttributes(props)}
      name={name}
      value={draft ?? value ?? ''}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        read()
        onBlur?.()
      }}
      onKeyDown={(event) => savesForm(event) && read()}
      dir="ltr"
      autoComplete="off"
      rightSection={<IconClock aria-hidden size="1.25rem" stroke={1.75} />}
      ref={ref}
    />
  )
}
