import type { ReactNode } from 'react'
import type { DomainError } from '../../electron/shared/errors.ts'
import { ErrorState } from '../components/error-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { useMessages } from './use-messages.ts'

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: DomainError | null; refetch: () => unknown }
  shape?: 'list' | 'form' | 'tiles'
  children: (data: Data) => ReactNode
}

/** What was read, or its grey shapes while it comes, or why it did not with a way to try again. */
export function Loaded<Data>({ query, shape, children }: LoadedProps<Data>) {
  const { ofError } = useMessages()
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState onRetry={() => void query.refetch()}>{ofError(query.error)}</ErrorState>
  return <LoadingState shape={shape} />
}
