import type { BackendPort, PortMessage } from '../../electron/shared/contract/shell.ts'
import { createHttpClient } from '../../electron/transport/http-client.ts'
import { createMessagePortClient } from '../../electron/transport/message-port-client.ts'
import { asPort } from '../../electron/transport/port.ts'
import { createReconnectingClient } from '../../electron/transport/reconnecting-client.ts'
import type { Client } from '../../electron/transport/wire.ts'

declare global {
  interface Window {
    /** Present in the desktop host only. */
    backendPort?: BackendPort
  }
}

/** Joins the page to its backend, once per page load: through the preload's port, else over loopback HTTP. */
export function connect(): Client {
  return window.backendPort ? connectByPort(window.backendPort) : connectByHttp()
}

function connectByPort(bridge: BackendPort): Client {
  const nonce = crypto.randomUUID()
  // After a lock the page goes on over another port; the old one answers nothing any more.
  const { client, use, lose } = createReconnectingClient(() => ask())
  let isAsked = false
  let isLost = false
  // One request at a time: a second port would cut off what is being called over the first.
  const ask = () => {
    if (!isAsked) bridge.request(nonce)
    isAsked = true
  }
  window.addEventListener('message', (event: MessageEvent<PortMessage>) => {
    if (event.source !== window || event.data?.warcha !== nonce) return
    const [port] = event.ports
    const { state } = event.data
    if (port) {
      isAsked = false
      isLost = false
      use(createMessagePortClient(asPort(port)))
    } else if (state === 'ready') {
      if (isLost) ask()
    } else if (state) {
      if (state === 'stopped') isAsked = false
      isLost = true
      lose(state)
    }
  })
  ask()
  return client
}

/** The token stands in the address; the connection's name outlives a reload, and with it the session. */
function connectByHttp(): Client {
  const key = 'warcha.connection'
  let left = sessionStorage.getItem(key)
  function nameConnection(): string {
    const name = left ?? crypto.randomUUID()
    left = null
    sessionStorage.setItem(key, name)
    return name
  }
  const token = new URLSearchParams(window.location.search).get('token') ?? ''
  return createHttpClient({ origin: window.location.origin, token, nameConnection })
}
