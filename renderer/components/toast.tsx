import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { ToastBody } from './toast-body.tsx'

interface ToastOptions {
  tone?: 'success' | 'info' | 'danger'
  /** Takes the act back; adds an Undo button. */
  onUndo?: () => void
}

/**
 * Says for six seconds what has just happened ("Inscription enregistrée"). Read politely, never the only trace of
 * it, and never for a mistake the user must correct: that stays beside its field.
 */
export function toast(message: ReactNode, { tone = 'success', onUndo }: ToastOptions = {}): void {
  const id = crypto.randomUUID()
  const undo = onUndo
    ? () => {
        notifications.hide(id)
        onUndo()
      }
    : undefined
  notifications.show({
    id,
    message: <ToastBody tone={tone} message={message} onUndo={undo} />,
    role: tone === 'danger' ? 'alert' : 'status',
    withBorder: false,
    color: 'transparent',
    autoClose: 6000,
  })
}

/** Takes away what is still said, before somebody else sits down. */
export const clearToasts = (): void => notifications.clean()
