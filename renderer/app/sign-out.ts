import { createContext, useContext } from 'react'

export const SignOutContext = createContext<() => Promise<void>>(async () => {})

/** Ends the session on purpose: the page goes back to the login and keeps nothing of the person's. */
export function useSignOut(): () => Promise<void> {
  return useContext(SignOutContext)
}
