import { createContext, useContext } from 'react'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'

export const CurrentUserContext = createContext<CurrentUser | null>(null)

/** Who is signed in. Only pages behind the login may ask; when the session has just ended, who was. */
export function useCurrentUser(): CurrentUser {
  const user = useContext(CurrentUserContext)
  if (!user) throw new Error('nobody is signed in')
  return user
}
