import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Client } from '../../electron/transport/wire.ts'
import { ApiContext, type BackendState, createCall, createQueryClient, refetchDomains } from './api.ts'

/** Joins the pages to the backend: once per page load, around everything. */
export function ApiProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  const [backend, setBackend] = useState<BackendState>('ready')

  useEffect(
    () =>
      client.subscribe(({ event, payload }) => {
        if (event === 'dataChanged') void refetchDomains(queryClient, payload.domains)
        if (event !== 'backendStatus') return
        setBackend(payload.state)
        // A new backend knows nobody: everything is asked again, the session first of all.
        if (payload.state === 'ready') void queryClient.invalidateQueries()
      }),
    [client, queryClient],
  )

  const call = useMemo(() => createCall(client, queryClient), [client, queryClient])
  const api = useMemo(() => ({ client, call, backend }), [client, call, backend])
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  )
}
