import { useEffect, useRef } from 'react'

/** `F1`, `mod+k` (Ctrl, or Command on a Mac), `alt+3`. Never Alt+Shift or Ctrl+Shift: Windows switches layouts with them. */
export type Shortcut = 'F1' | 'F2' | 'F3' | `mod+${string}` | `alt+${number}`

interface ShortcutOptions {
  enabled?: boolean
  /** Also heard while a dialog is open. */
  inDialogs?: boolean
}

interface Listener {
  readonly shortcut: Shortcut
  readonly inDialogs: boolean
}

/** Who listens now, the latest last: a page's own shortcut goes before the frame's. */
const listeners: Listener[] = []
/** Who acts on an event, settled by the first listener that sees it: acting may open a dialog. */
const acting = new WeakMap<Event, Listener | undefined>()

const canAct = ({ inDialogs }: Listener) => inDialogs || !document.querySelector('[role="dialog"][aria-modal="true"]')

/**
 * Runs a handler on a key, whatever the keyboard's layout: on an Arabic layout Ctrl+K types ن, on AZERTY the digits
 * need Shift, so letters and digits are also known by their place. Silent while a dialog is open, unless it is about
 * what is in it. Of several that may act, the one that came last does.
 */
export function useShortcut(
  shortcut: Shortcut,
  handler: () => void,
  { enabled = true, inDialogs = false }: ShortcutOptions = {},
): void {
  const latest = useRef(handler)
  latest.current = handler

  useEffect(() => {
    if (!enabled) return
    const own: Listener = { shortcut, inDialogs }
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.defaultPrevented && !acting.has(event)) || !isShortcut(event, shortcut)) return
      // The browser's own act (its help, its bookmark) never mixes in, even when ours has to wait.
      event.preventDefault()
      if (!acting.has(event))
        acting.set(
          event,
          listeners.findLast((one) => one.shortcut === shortcut && canAct(one)),
        )
      if (acting.get(event) === own) latest.current()
    }
    listeners.push(own)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      listeners.splice(listeners.indexOf(own), 1)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [shortcut, enabled, inDialogs])
}

/** True when the event is that shortcut. */
export function isShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const [modifier, key] = shortcut.includes('+') ? shortcut.split('+') : ['', shortcut]
  const mod = event.ctrlKey || event.metaKey
  if (mod !== (modifier === 'mod') || event.altKey !== (modifier === 'alt') || (event.shiftKey && modifier !== 'alt'))
    return false
  if (!key || key.length > 1) return event.key === key
  if (/\d/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  if (event.key.toLowerCase() === key) return true
  return !/^[ -~]$/.test(event.key) && event.code === `Key${key.toUpperCase()}`
}
