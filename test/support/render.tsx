import { cleanNotifications } from '@mantine/notifications'
import { createMemoryHistory, type RouterHistory } from '@tanstack/react-router'
import { cleanup, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { afterEach } from 'vitest'
import type { Role } from '../../electron/shared/contract/define.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { createMemoryClient } from '../../electron/transport/memory.ts'
import { createReconnectingClient } from '../../electron/transport/reconnecting-client.ts'
import type { Client } from '../../electron/transport/wire.ts'
import { App } from '../../renderer/app/app.tsx'
import { password, type TestBackend } from './backend.ts'
import './jsdom-gaps.ts'

afterEach(() => {
  cleanup()
  // Messages outlive the page that showed them.
  cleanNotifications()
  localStorage.clear()
})

export interface RenderedApp {
  readonly user: UserEvent
  readonly client: Client
  readonly history: RouterHistory
  /** The backend dies, as the host would report it. */
  kill(): void
  /** Another backend on the same database takes over; it knows nobody. */
  revive(): void
}

interface RenderOptions {
  /** Signs in with an account of that role; nobody when absent. */
  role?: Role
  trainerId?: number
  /** The address that is opened. */
  path?: string
  language?: Language
}

/** The whole application over the real backend in memory. */
export async function renderApp(test: TestBackend, options: RenderOptions = {}): Promise<RenderedApp> {
  const { role, trainerId, path = '/', language = 'fr' } = options
  localStorage.setItem('warcha.language', language)
  const { client, use, lose } = createReconnectingClient(() => revive())
  const revive = () => use(createMemoryClient(test.backend.connect()))
  revive()
  if (role) {
    await test.as(role, trainerId)
    const username = role === 'administrator' ? 'admin' : trainerId === undefined ? role : `${role}-${trainerId}`
    await client.call('session.login', { username, password })
    await client.call('session.setPreferences', { language })
  }
  const history = createMemoryHistory({ initialEntries: [path] })
  render(<App client={client} history={history} env="test" />)
  return { user: userEvent.setup(), client, history, kill: () => lose('restarting'), revive }
}
