import { createContext, useContext } from 'react'

export const LockContext = createContext<() => void>(() => {})

/** Locks on purpose: what is typed is kept as drafts, the page goes, the password brings both back. */
export function useLock(): () => void {
  return useContext(LockContext)
}
