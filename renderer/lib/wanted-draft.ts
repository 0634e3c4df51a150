import { useSyncExternalStore } from 'react'

let wanted: readonly string[] = []
const listeners = new Set<() => void>()

function become(next: readonly string[]): void {
  wanted = next
  for (const listener of listeners) listener()
}

/** The next form of that name takes its draft up without asking: the person came for it. */
export function wantDraft(form: string): void {
  become([...wanted.filter((one) => one !== form), form])
}

/** True once for the form whose draft was asked for. */
export function isDraftWanted(form: string): boolean {
  if (!wanted.includes(form)) return false
  become(wanted.filter((one) => one !== form))
  return true
}

/** Somebody else sits here now, or does not want to be reminded: drafts are offered, not taken up. */
export function wantNoDrafts(): void {
  become([])
}

/** The forms that are still to be taken up. */
export function useWantedDrafts(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => wanted,
  )
}
