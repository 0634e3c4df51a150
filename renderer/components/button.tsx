import { Button as KitButton, Loader } from '@mantine/core'
import type { MouseEvent, MouseEventHandler, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { pressed } from './press.ts'

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
  /** The common act that it is: the frame presses it on that act's key (Ctrl+N, F2, Ctrl+P; Ctrl+F opens filters). */
  act?: keyof typeof actKeys
  /** Name of the form field it stands for, where ErrorSummary should lead. */
  field?: string
  ref?: Ref<HTMLButtonElement>
}

const actKeys = { new: 'Control+N', edit: 'F2', print: 'Control+P', filter: 'Control+F' }

/**
 * A button with words. Icons go beside the words, never instead of them. While it is busy it stays focusable: a disabled
 * button drops the focus, and after a refusal the keyboard would start again at the top of the page.
 */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'normal', icon, trailing, label, field, expanded, act, ...others } = props
  const { children, loading = false, autoFocus, onClick, ...rest } = others
  return (
    <KitButton
      {...rest}
      type={rest.type ?? 'button'}
      variant="default"
      className={`${styles.button} ${styles[variant]} ${size === 'small' ? styles.small : ''} ${loading ? styles.busy : ''}`}
      aria-disabled={loading || undefined}
      {...pressed(loading ? (event: MouseEvent) => event.preventDefault() : onClick)}
      leftSection={icon}
      rightSection={trailing}
      {...(label ? { 'aria-label': label } : {})}
      aria-expanded={expanded}
      data-field={field}
      data-act={act}
      aria-keyshortcuts={act && actKeys[act]}
      data-autofocus={autoFocus || undefined}
    >
      {loading ? <span className={styles.hidden}>{children}</span> : children}
      {loading ? (
        <Loader
          size="1.25rem"
          color={variant === 'primary' || variant === 'danger' ? 'white' : 'bleu'}
          className={styles.spinner}
          aria-hidden
        />
      ) : null}
    </KitButton>
  )
}
