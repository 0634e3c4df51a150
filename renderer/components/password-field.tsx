import { PasswordInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ChangeEventHandler, type FocusEventHandler, type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, fieldAttributes, fieldTexts } from './field-props.ts'
import styles from './password-field.module.css'

interface PasswordFieldProps extends FieldProps {
  value?: string
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  /** `new-password` where one is chosen, so that no password is offered there. */
  autoComplete?: 'current-password' | 'new-password'
  ref?: Ref<HTMLInputElement>
}

const arabicLetters = /\p{Script=Arabic}/u

/** A password, with a named button that shows it; says what the dots hide of the keyboard. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, defaultValue, onChange, onBlur, autoComplete = 'current-password', name, ref } = props
  const { t } = useTranslation('components')
  const [isCapsLock, setIsCapsLock] = useState(false)
  const [isArabic, setIsArabic] = useState(false)
  const lookAtKey = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))
  const hints = [isCapsLock ? t('password.capsLock') : null, isArabic ? t('password.arabic') : null].filter(Boolean)
  return (
    <div>
      <PasswordInput
        {...fieldTexts(props)}
        {...fieldAttributes(props)}
        {...(value === undefined ? { defaultValue } : { value })}
        name={name}
        onKeyDown={lookAtKey}
        onKeyUp={lookAtKey}
        onChange={(event) => {
          setIsArabic(arabicLetters.test(event.currentTarget.value))
          onChange?.(event)
        }}
        onBlur={(event) => {
          setIsCapsLock(false)
          onBlur?.(event)
        }}
        autoComplete={autoComplete}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
        dir="ltr"
        ref={ref}
      />
      <div aria-live="polite">
        {hints.map((hint) => (
          <p key={hint} className={styles.hint}>
            <IconAlertTriangle aria-hidden size="1.125rem" />
            {hint}
          </p>
        ))}
      </div>
    </div>
  )
}
