import { PasswordInput } from '@mantine/core'
import type { ChangeEventHandler, FocusEventHandler, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, fieldAttributes, fieldTexts } from './field-props.ts'

interface PasswordFieldProps extends FieldProps {
  value?: string
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  /** `new-password` where one is chosen, so that no password is offered there. */
  autoComplete?: 'current-password' | 'new-password'
  ref?: Ref<HTMLInputElement>
}

/** A password, with a named button that shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, defaultValue, onChange, onBlur, autoComplete = 'current-password', name, ref } = props
  const { t } = useTranslation('components')
  return (
    <PasswordInput
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      {...(value === undefined ? { defaultValue } : { value })}
      name={name}
      onChange={onChange}
      onBlur={onBlur}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
      dir="ltr"
      ref={ref}
    />
  )
}
