import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { SessionEnd } from '../../electron/shared/contract/events.ts'
import { clearToasts } from '../components/toast.tsx'
import { refetchDomains, useApi } from '../lib/api.ts'

/**
 * Why the session is locked, or null. Forms hear the same event and keep what was typed (see use-draft); then their
 * page is unmounted, and here goes what it had read.
 */
export function useLocked() {
  const { client, call } = useApi()
  const queryClient = useQueryClient()
  const [locked, setLocked] = useState<SessionEnd | null>(null)

  useEffect(
    () =>
      client.subscribe(({ event, payload }) => {
        if (event === 'sessionEnded') setLocked(payload.reason)
      }),
    [client],
  )

  useEffect(() => {
    if (!locked) return
    clearToasts()
    queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => path !== 'session.status' })
    queryClient.getMutationCache().clear()
    void refetchDomains(queryClient, ['session'])
  }, [locked, queryClient])

  /** The backend says it to every page; one that is away cannot, and the page goes all the same. */
  const lock = useCallback(() => void call('session.lock', {}).catch(() => setLocked('locked')), [call])
  const unlock = useCallback(() => setLocked(null), [])
  return { locked, lock, unlock }
}
