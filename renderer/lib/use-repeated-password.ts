import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessages } from './use-messages.ts'

/** The second typing of a new password: the page compares, the contract never hears of it. */
export function useRepeatedPassword(password: string) {
  const { t } = useTranslation()
  const { ofField } = useMessages()
  const [repeated, setRepeated] = useState('')
  // What was seen when it was left or sent: nobody is told of a difference in the middle of typing.
  const [wasWrong, setWasWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isSame = password === repeated
  return {
    isSame,
    /** Shows a difference and leads to it; call it when the form is sent. */
    judge() {
      setWasWrong(!isSame)
      if (!isSame) field.current?.focus()
    },
    clear() {
      setRepeated('')
      setWasWrong(false)
    },
    /** Props of its PasswordField. */
    props: {
      label: t('session:password.repeat'),
      autoComplete: 'new-password' as const,
      required: true,
      name: 'repeat',
      value: repeated,
      ref: field,
      onChange(event: ChangeEvent<HTMLInputElement>) {
        setRepeated(event.currentTarget.value)
        setWasWrong(false)
      },
      onBlur: () => setWasWrong(repeated !== '' && !isSame),
      error: wasWrong && !isSame ? ofField('field.password_mismatch') : undefined,
    },
  }
}
