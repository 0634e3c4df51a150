import { Button as KitButton } from '@mantine/core'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import styles from './button.module.css'

export interface ButtonProps {
  children: ReactNode
  /** `primary` once per page, `danger` for what destroys, `quiet` inside rows and cards. */
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet'
  type?: 'button' | 'submit'
  icon?: ReactNode
  /** After the words: the arrow of a menu. */
  trailing?: ReactNode
  size?: 'normal' | 'small'
  /** Shows a spinner and refuses clicks; the button keeps its width. */
  loading?: boolean
  disabled?: boolean
  onClick?: MouseEventHandler<HTMLButtonElement>
  /** Joins a form drawn elsewhere, for a button in a dialog's footer. */
  form?: string
  autoFocus?: boolean
  /** Only when the visible words are not enough ("Ouvrir" in a list). */
  label?: string
  tabIndex?: number
  /** For a button that shows and hides something. */
  expanded?: boolean
  /** Name of the form field it stands for, where ErrorSummary should lead. */
  field?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button with words. Icons go beside the words, never instead of them. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'normal', icon, trailing, label, field, expanded, autoFocus, ...rest } = props
  return (
    <KitButton
      {...rest}
      type={rest.type ?? 'button'}
      variant="default"
      className={`${styles.button} ${styles[variant]} ${size === 'small' ? styles.small : ''}`}
      leftSection={icon}
      rightSection={trailing}
      {...(label ? { 'aria-label': label } : {})}
      aria-expanded={expanded}
      data-field={field}
      data-autofocus={autoFocus || undefined}
      loaderProps={{ color: variant === 'primary' || variant === 'danger' ? 'white' : 'bleu' }}
    />
  )
}
