import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { ToastBody } from './toast-body.tsx'

interface ToastOptions {
  tone?: 'success' | 'info' | 'danger'
  /** Takes the act back; adds an Undo button. */
  onUndo?: () => void
  /** What may be done next. */
  next?: ToastAct
}

export interface ToastAct {
  label: string
  act: () => void
}

/** Longer where there is something to press, or to understand before acting. */
const shownFor = { said: 6000, asked: 15_000 }

/**
 * Says for a while what has just happened ("Inscription enregistrée"). Read politely, never the only trace of
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
    autoClose: tone === 'danger' || onUndo || next ? shownFor.asked : shownFor.said,
  })
}

/** Takes away what is still said, before somebody else sits down. */
export const clearToasts = (): void => notifications.clean()
