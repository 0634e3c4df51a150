import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './dialog.module.css'

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
}

const widths = { small: '28rem', medium: '40rem', large: '60rem', full: '90rem' }

/** The kit leads focus to what bears this mark; without one it would go to the button that closes. */
function markFirstField(body: HTMLElement | null): void {
  if (body?.querySelector('[data-autofocus]')) return
  body?.querySelector('[data-field]:is(input, textarea, select)')?.setAttribute('data-autofocus', 'true')
}

/**
 * The kit gives the focus back when a dialog is told to close; most of ours are simply no longer drawn. What opened it
 * may be gone too (an item of a menu, a row that was removed): then the page's title has it.
 */
function useReturnedFocus(opened: boolean): void {
  useEffect(() => {
    if (!opened) return
    const opener = document.activeElement
    return () => {
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const back =
          opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : pageTitle()
        back?.focus({ preventScroll: true })
      })
    }
  }, [opened])
}

function pageTitle(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1')
  if (title) title.tabIndex = -1
  return title
}

/** A window over the page. Focus goes in, stays in, and returns to what opened it. */
export function Dialog({ opened, onClose, title, children, footer, size = 'medium', modal = false }: DialogProps) {
  useReturnedFocus(opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose ?? (() => {})}
      withCloseButton={onClose !== undefined}
      title={title}
      size={widths[size]}
      closeOnClickOutside={!modal && onClose !== undefined}
      closeOnEscape={!modal && onClose !== undefined}
      overlayProps={{ color: '#0b1f44', backgroundOpacity: 0.45 }}
    >
      <div ref={markFirstField}>{children}</div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </Modal>
  )
}
