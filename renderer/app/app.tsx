import type { RouterHistory } from '@tanstack/react-router'
import type { Client } from '../../electron/transport/wire.ts'
import { ApiProvider } from '../lib/api-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { PreferencesProvider } from './preferences-provider.tsx'
import { SessionGate } from './session-gate.tsx'

interface AppProps {
  client: Client
  /** Hash history in the hosts, memory history in tests. */
  history: RouterHistory
  nonce?: string
  /** Tests draw without transitions. */
  env?: 'test'
}

/** The whole page, from the backend's client inwards. */
export function App({ client, history, nonce, env }: AppProps) {
  return (
    <ApiProvider client={client}>
      <PreferencesProvider nonce={nonce} env={env}>
        <ErrorBoundary>
          <SessionGate history={history} />
        </ErrorBoundary>
      </PreferencesProvider>
    </ApiProvider>
  )
}
