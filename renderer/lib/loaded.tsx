import type { ReactNode } from 'react'
import { type DomainError, isDomainError } from '../../electron/shared/errors.ts'
import { ErrorState } from '../components/error-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { useMessages } from './use-messages.ts'

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: DomainError | null; refetch: () => unknown }
  shape?: 'list' | 'form' | 'tiles'
  /** The page is about what is read: when that does not exist, neither does the page. */
  isPage?: boolean
  children: (data: Data) => ReactNode
}

/** What was read, or its grey shapes while it comes, or why it did not with a way to try again. */
export function Loaded<Data>({ query, shape, isPage = false, children }: LoadedProps<Data>) {
  const { ofError } = useMessages()
  if (query.data !== undefined) return children(query.data)
  // The router draws it, as for an address that names no record at all.
  if (isPage && isDomainError(query.error, 'record.not_found')) throw query.error
  if (query.error) return <ErrorState onRetry={() => void query.refetch()}>{ofError(query.error)}</ErrorState>
  return <LoadingState shape={shape} />
}
