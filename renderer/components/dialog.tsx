import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { useDepth } from './front-dialog.ts'
import { pressed } from './press.ts'

interface DialogProps {
  opened: boolean
  /** Without it the dialog cannot be closed: only what is in it leads on. */
  onClose?: () => void
  title: string
  children: ReactNode
  /** Buttons, main one first. A button with `form="…"` can submit a form in the body. */
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large' | 'full'
  /** Stays open on Escape and on a click beside it: for a half-filled form. */
  modal?: boolean
  /** Nothing behind it can be read. */
  opaque?: boolean
}

const widths = { small: '28rem', medium: '40rem', large: '60rem', full: '90rem' }

/** The kit leads focus to what bears this mark; without one it would go to the button that closes. */
function markFirstField(body: HTMLElement | null): void {
  if (body?.querySelector('[data-autofocus]')) return
  const first =
    body?.querySelector('[data-field]:is(input, textarea, select)') ??
    body?.querySelector(':is(input, textarea, select):not([type=hidden], :disabled)')
  first?.setAttribute('data-autofocus', 'true')
}

/** A window over the page. Focus goes in, stays in, and returns to what opened it (see use-kept-focus). */
export function Dialog(props: DialogProps) {
  const { opened, onClose, title, children, footer, size = 'medium', modal = false, opaque = false } = props
  const depth = useDepth(opened)
  return (
    <Modal
      // The kit draws windows in the order in which they were first mentioned: one that asks for the password would hide.
      zIndex={200 + depth}
      data-depth={depth}
      opened={opened}
      onClose={onClose ?? (() => {})}
      withCloseButton={onClose !== undefined}
      closeButtonProps={pressed()}
      title={title}
      size={widths[size]}
      closeOnClickOutside={!modal && onClose !== undefined}
      closeOnEscape={!modal && onClose !== undefined}
      // The kit draws a <header>, which stands outside of everything and would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      overlayProps={{ color: '#0b1f44', backgroundOpacity: opaque ? 1 : 0.45 }}
    >
      <div ref={markFirstField}>{children}</div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </Modal>
  )
}
