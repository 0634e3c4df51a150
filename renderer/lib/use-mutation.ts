import { type UseMutationResult, useMutation as useReactMutation } from '@tanstack/react-query'
import type { InputOf, MutationPath, OutputOf } from '../../electron/shared/contract/index.ts'
import type { DomainError } from '../../electron/shared/errors.ts'
import { useCall } from './use-call.ts'

/**
 * Changes something: `await mutateAsync(input)` gives the answer or rejects with a DomainError; `isPending`, `error`
 * and `reset` as in react-query. Never tried again by itself. A dangerous act asks for the password first. What was sent
 * and answered, a password perhaps, is forgotten with the part of the page that asked.
 */
export function useMutation<P extends MutationPath>(
  path: P,
): UseMutationResult<OutputOf<P>, DomainError, InputOf<P>, unknown> {
  const call = useCall()
  return useReactMutation<OutputOf<P>, DomainError, InputOf<P>>({
    mutationKey: [path],
    mutationFn: (input) => call(path, input),
    gcTime: 0,
  })
}
