import { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Domain } from '../../electron/shared/contract/domains.ts'
import type { InputOf, OutputOf, Path } from '../../electron/shared/contract/index.ts'
import { isDomainError } from '../../electron/shared/errors.ts'
import type { Client } from '../../electron/transport/wire.ts'

/**
 * The page's way to the backend. Pages use `use-query.ts`, `use-mutation.ts` and `use-contract-form.ts`; what is here
 * serves those. May import react, shared, transport and resources; never a feature, never a component that knows one.
 */

/** A typed call; rejects with the DomainError of a refusal. */
export type Call = <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>

export type BackendState = 'ready' | 'stopped' | 'restarting'

export interface Api {
  readonly client: Client
  readonly call: Call
  readonly backend: BackendState
}

export const ApiContext = createContext<Api | null>(null)

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('ApiProvider is missing')
  return api
}

/** Nothing here ever needs a network, so nothing pauses when the machine is offline and nothing is tried twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Calls the backend; a session that ended is noticed here, whichever call met it first. */
export function createCall(client: Client, queryClient: QueryClient): Call {
  return async (path, input) => {
    try {
      return (await client.call(path, input)) as never
    } catch (error) {
      if (isDomainError(error, 'session.missing')) void refetchDomains(queryClient, ['session'])
      throw error
    }
  }
}

/** Refetches what is on screen of these domains and marks the rest as stale. */
export function refetchDomains(queryClient: QueryClient, domains: readonly Domain[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => domains.some((domain) => String(path).startsWith(`${domain}.`)),
  })
}
