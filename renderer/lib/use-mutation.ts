import { type UseMutationResult, useMutation as useReactMutation } from '@tanstack/react-query'
import type { InputOf, MutationPath, OutputOf } from '../../electron/shared/contract/index.ts'
import { type DomainError, isDomainError } from '../../electron/shared/errors.ts'
import { useApi } from './api.ts'
import { useConfirmPassword } from './confirm-password.ts'

/**
 * Changes something: `await mutateAsync(input)` gives the answer or rejects with a DomainError; `isPending`, `error`
 * and `reset` as in react-query. Never tried again by itself. A dangerous act asks for the password first.
 */
export function useMutation<P extends MutationPath>(
  path: P,
): UseMutationResult<OutputOf<P>, DomainError, InputOf<P>, unknown> {
  const { call } = useApi()
  const confirmPassword = useConfirmPassword()
  return useReactMutation<OutputOf<P>, DomainError, InputOf<P>>({
    mutationKey: [path],
    async mutationFn(input) {
      try {
        return await call(path, input)
      } catch (error) {
        if (!isDomainError(error, 'session.reauth_needed') || !(await confirmPassword())) throw error
        return await call(path, input)
      }
    },
  })
}
