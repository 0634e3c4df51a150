import { useCallback } from 'react'
import { isDomainError } from '../../electron/shared/errors.ts'
import { type Call, useApi } from './api.ts'
import { useConfirmPassword } from './confirm-password.ts'

/** A call made at the press of a button. A dangerous act asks for the password first, then goes on by itself. */
export function useCall(): Call {
  const { call } = useApi()
  const confirmPassword = useConfirmPassword()
  return useCallback(
    async (path, input) => {
      try {
        return await call(path, input)
      } catch (error) {
        if (!isDomainError(error, 'session.reauth_needed') || !(await confirmPassword())) throw error
        return await call(path, input)
      }
    },
    [call, confirmPassword],
  )
}
