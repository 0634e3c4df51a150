import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessages } from './use-messages.ts'

/** The second typing of a new password: the page compares, the contract never hears of it. */
export function useRepeatedPassword(password: string) {
  const { t } = useTranslation()
  const { ofField } = useMessages()
  const [repeated, setRepeated] = useState('')
  const [isJudged, setIsJudged] = useState(false)
  const isSame = password === repeated
  return {
    isSame,
    /** Shows the difference from now on; call it when the form is sent. */
    judge: () => setIsJudged(true),
    clear() {
      setRepeated('')
      setIsJudged(false)
    },
    /** Props of its PasswordField. */
    props: {
      label: t('session:password.repeat'),
      autoComplete: 'new-password' as const,
      required: true,
      name: 'repeat',
      value: repeated,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setRepeated(event.currentTarget.value),
      onBlur: () => setIsJudged((judged) => judged || repeated !== ''),
      error: isJudged && !isSame ? ofField('field.password_mismatch') : undefined,
    },
  }
}
