import { keepPreviousData, type UseQueryResult, useQueryClient, useQuery as useReactQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf, QueryPath } from '../../electron/shared/contract/index.ts'
import { type DomainError, isDomainError } from '../../electron/shared/errors.ts'
import { useApi } from './api.ts'

interface QueryOptions {
  /** False while the input is not known yet. */
  readonly enabled?: boolean
  /** Shows the last answer while the next one, for another input, is on its way (lists with filters). */
  readonly keepPrevious?: boolean
}

/**
 * Reads from the backend and follows its changes: the answer is refetched when its domain is announced as changed.
 * What is on screen survives a backend that died and a session that ended; it is refetched when they are back.
 */
export function useQuery<P extends QueryPath>(
  path: P,
  input: InputOf<P>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<OutputOf<P>, DomainError> {
  const { call } = useApi()
  const queryClient = useQueryClient()
  return useReactQuery<OutputOf<P>, DomainError>({
    queryKey: [path, input],
    enabled,
    placeholderData: keepPrevious ? (keepPreviousData as never) : undefined,
    async queryFn({ queryKey }) {
      try {
        return await call(path, input)
      } catch (error) {
        const shown = queryClient.getQueryData<OutputOf<P>>(queryKey)
        if (shown !== undefined && isPassing(error)) return shown
        throw error
      }
    },
  })
}

/** A refusal that says nothing about the question: it will be answered after the restart or the next login. */
function isPassing(error: unknown): boolean {
  return isDomainError(error, 'backend.stopped') || isDomainError(error, 'session.missing')
}
