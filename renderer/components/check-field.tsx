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
  /** False inside a grid, which is one tab stop and hears the keys itself. */
  tabStop?: boolean
  ref?: Ref<HTMLInputElement>
}

/** One yes or no that takes effect with the form. */
export function CheckField(props: CheckFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    label,
    labelHidden,
    description,
    error,
    disabled,
    name,
    indeterminate,
    tabStop,
    ref,
  } = props
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
      tabIndex={tabStop === false ? -1 : undefined}
      ref={ref}
    />
  )
}
