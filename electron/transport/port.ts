/**
 * One way to see the three kinds of port (a page's MessagePort, Node's, Electron's MessagePortMain): text out, text
 * in, closed. A child process's channel is given the same shape where it is forked.
 */
export interface Port {
  post(text: string): void
  /** Starts the flow; called once. */
  listen(onText: (text: unknown) => void, onClose: () => void): void
  close(): void
}

/** A page's MessagePort or Node's. Chromium before 122 never says `close`: its host must tell the page. */
interface TargetPort {
  postMessage(message: unknown): void
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void
  start(): void
  close(): void
}

/** Electron's MessagePortMain. */
interface EmitterPort {
  postMessage(message: unknown): void
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown
  on(type: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

/** Wraps any of the three kinds. */
export function asPort(port: TargetPort | EmitterPort): Port {
  return {
    post: (text) => port.postMessage(text),
    listen(onText, onClose) {
      if ('addEventListener' in port) {
        port.addEventListener('message', (event) => onText(event.data))
        port.addEventListener('close', onClose)
      } else {
        port.on('message', (event) => onText(event.data))
        port.on('close', onClose)
      }
      port.start()
    },
    close: () => port.close(),
  }
}
