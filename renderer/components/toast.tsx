import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { ToastBody } from './toast-body.tsx'

interface ToastOptions {
  tone?: 'success' | 'info' | 'danger'
  /** Takes the act back; adds an Undo button. */
  onUndo?: () => void
  /** What may be done next; stays twice as long. */
  next?: ToastAct
}

export interface ToastAct {
  label: string
  act: () => void
}

/**
 * Says for six seconds what has just happened ("Inscription enregistrée"). Read politely, never the only trace of
 * it, and never for a mistake the user must correct: that stays beside its field.
 */
export function toast(message: ReactNode, { tone = 'success', onUndo, next }: ToastOptions = {}): void {
  const id = crypto.randomUUID()
  const closing = (act: () => void) => () => {
    notifications.hide(id)
    act()
  }
  notifications.show({
    id,
    message: (
      <ToastBody
        tone={tone}
        message={message}
        onUndo={onUndo && closing(onUndo)}
        next={next && { ...next, act: closing(next.act) }}
      />
    ),
    role: tone === 'danger' ? 'alert' : 'status',
    withBorder: false,
    color: 'transparent',
    autoClose: next ? 12_000 : 6000,
  })
}

/** Takes away what is still said, before somebody else sits down. */
export const clearToasts = (): void => notifications.clean()
