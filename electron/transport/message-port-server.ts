import { decode, encodeReply } from './codec.ts'
import type { Port } from './port.ts'
import type { ServerConnection } from './wire.ts'

/** The backend's end of a port: answers each text, forwards events, and closes the connection with the port. */
export function serveMessagePort(port: Port, connection: ServerConnection): void {
  let open = true
  const post = (text: string) => {
    if (!open) return
    try {
      port.post(text)
    } catch {
      // The page went away between the call and its answer: nobody is left to tell.
    }
  }
  const unsubscribe = connection.subscribe((event) => post(JSON.stringify(event)))
  function end(): void {
    if (!open) return
    open = false
    unsubscribe()
    connection.close()
  }
  connection.onOver(() => {
    end()
    port.close()
  })
  port.listen((text) => {
    if (open) void connection.handle(decode(text)).then((reply) => post(encodeReply(reply)))
  }, end)
}
