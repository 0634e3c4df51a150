import { createContext, useContext } from 'react'

/** Asks for the password again; true when it was right, false when the person gave up. */
export type ConfirmPassword = () => Promise<boolean>

export const ConfirmPasswordContext = createContext<ConfirmPassword>(async () => false)

export function useConfirmPassword(): ConfirmPassword {
  return useContext(ConfirmPasswordContext)
}
