import { Textarea } from '@mantine/core'
import type { ChangeEventHandler, FocusEventHandler, Ref } from 'react'
import { type FieldProps, fieldAttributes, fieldTexts, type Script, scriptAttributes } from './field-props.ts'

interface TextAreaProps extends FieldProps {
  value?: string | null
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLTextAreaElement>
  onBlur?: FocusEventHandler<HTMLTextAreaElement>
  script?: Script
  rows?: number
  maxLength?: number
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines of text, in either script unless told; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { value, defaultValue, onChange, onBlur, script = 'free', rows = 3, maxLength, name, ref } = props
  return (
    <Textarea
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      {...scriptAttributes[script]}
      {...(value === undefined ? { defaultValue } : { value: value ?? '' })}
      name={name}
      onChange={onChange}
      onBlur={onBlur}
      minRows={rows}
      maxRows={12}
      autosize
      maxLength={maxLength}
      ref={ref}
    />
  )
}
