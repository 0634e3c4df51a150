import { Checkbox } from '@mantine/core'
import type { ChangeEventHandler, FocusEventHandler, Ref } from 'react'
import { type FieldProps, fieldAttributes } from './field-props.ts'

export interface CheckFieldProps extends FieldProps {
  /** Leave it out with `register`; a `Controller` field gives it. */
  value?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  /** Some but not all, for "select all". */
  indeterminate?: boolean
  ref?: Ref<HTMLInputElement>
}

/** One yes or no that takes effect with the form. */
export function CheckField(props: CheckFieldProps) {
  const { value, onChange, onBlur, label, labelHidden, description, error, disabled, name, indeterminate, ref } = props
  return (
    <Checkbox
      {...fieldAttributes(props)}
      label={labelHidden ? undefined : label}
      description={description}
      error={error}
      disabled={disabled}
      name={name}
      {...(value === undefined ? {} : { checked: value })}
      onChange={onChange ?? (() => {})}
      onBlur={onBlur}
      indeterminate={indeterminate}
      size="md"
      ref={ref}
    />
  )
}
