import { Switch } from '@mantine/core'
import type { CheckFieldProps } from './check-field.tsx'
import { fieldAttributes } from './field-props.ts'

/** One yes or no that takes effect at once: settings, filters. In a form with a Save button use CheckField. */
export function SwitchField(props: Omit<CheckFieldProps, 'indeterminate'>) {
  const { value, onChange, onBlur, label, labelHidden, description, error, disabled, name, ref } = props
  return (
    <Switch
      {...fieldAttributes(props)}
      label={labelHidden ? undefined : label}
      description={description}
      error={error}
      disabled={disabled}
      name={name}
      {...(value === undefined ? {} : { checked: value })}
      onChange={onChange ?? (() => {})}
      onBlur={onBlur}
      size="md"
      withThumbIndicator={false}
      ref={ref}
    />
  )
}
