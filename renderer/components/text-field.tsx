import { TextInput } from '@mantine/core'
import type { ChangeEventHandler, FocusEventHandler, HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react'
import { type FieldProps, fieldAttributes, fieldTexts, type Script, scriptAttributes } from './field-props.ts'

export interface TextFieldProps extends FieldProps {
  value?: string | null
  defaultValue?: string
  /** The native event, so that react-hook-form's `register` and `Controller` both fit. */
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  /** `latin` and `arabic` for names in one script, `code` for numbers and phones, `free` for either. */
  script?: Script
  type?: 'text' | 'email' | 'tel' | 'search'
  /** Something before the text, a magnifier for instance. */
  icon?: ReactNode
  placeholder?: string
  maxLength?: number
  autoComplete?: HTMLInputAutoCompleteAttribute
  readOnly?: boolean
  autoFocus?: boolean
  /** The field leads a list of answers drawn elsewhere: the list's id, and that of the answer in view. */
  combobox?: { list: string; active: string | undefined }
  ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    defaultValue,
    onChange,
    onBlur,
    script = 'page',
    type = 'text',
    icon,
    combobox,
    ref,
    name,
    ...rest
  } = props
  return (
    <TextInput
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      {...scriptAttributes[script]}
      {...(value === undefined ? { defaultValue } : { value: value ?? '' })}
      name={name}
      onChange={onChange}
      onBlur={onBlur}
      type={type}
      inputMode={type === 'tel' ? 'tel' : undefined}
      leftSection={icon}
      placeholder={rest.placeholder}
      maxLength={rest.maxLength}
      autoComplete={rest.autoComplete ?? 'off'}
      readOnly={rest.readOnly}
      spellCheck={false}
      data-autofocus={rest.autoFocus || undefined}
      {...(combobox
        ? {
            role: 'combobox',
            'aria-expanded': true,
            'aria-autocomplete': 'list' as const,
            'aria-controls': combobox.list,
            'aria-activedescendant': combobox.active,
          }
        : {})}
      ref={ref}
    />
  )
}
