import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import { app } from 'electron'
import { type BackendChild, forkNode, forkUtility, type ToldBackend } from './backend-child.ts'

export interface BackendProcess {
  /** A new port, once the backend is ready; undefined when it is not coming back. */
  port(): Promise<MessagePortMain | undefined>
  /** Says it to the backend if it runs; one that starts knows nobody anyway. */
  tell(message: ToldBackend): void
  /** Lets it finish and close its file, at most a little over its own half minute; longer once it copies to a stick. */
  close(onCopying: () => void): Promise<void>
}

const restartsPerMinute = 3
const closeWithin = 31_000
/** A little over what the backend allows itself for sticks. */
const copyWithin = 130_000

/**
 * Keeps one backend running: forks it, restarts it when it dies, at most three times a minute (a file that kills it
 * at once would otherwise be opened for ever) or when it left in order, locked, and says each change through `onState`.
 */
export function startBackend(
  options: { dataFolder: string; resourcesDir: string },
  { onState, onSessionEnd }: { onState(state: 'ready' | 'stopped' | 'restarting'): void; onSessionEnd(): void },
): BackendProcess {
  const entry = join(__dirname, 'backend.cjs')
  const node = app.isPackaged ? undefined : process.env.WARCHA_BACKEND_NODE
  const restarts: number[] = []
  let child: BackendChild | undefined
  let isReady = false
  let isClosing = false
  let waiting: ((child: BackendChild | undefined) => void)[] = []
  let onExited: () => void = () => {}
  let onCopying: () => void = () => {}

  function release(next: BackendChild | undefined): void {
    const callers = waiting
    waiting = []
    for (const resolve of callers) resolve(next)
  }

  function start(): void {
    const events = {
      onSessionEnd,
      onReady() {
        isReady = true
        release(child)
        onState('ready')
      },
      onCopying: () => onCopying(),
      onExit(code: number | null) {
        if (!child) return
        child = undefined
        isReady = false
        onSessionEnd()
        onExited()
        if (isClosing) return release(undefined)
        restart(code === 0)
      },
    }
    const argument = JSON.stringify(options)
    child = node ? forkNode(node, entry, argument, events) : forkUtility(entry, argument, events)
  }

  function restart(isInOrder: boolean): void {
    const now = Date.now()
    const recent = restarts.filter((at) => now - at < 60_000)
    if (!isInOrder && recent.length >= restartsPerMinute) {
      release(undefined)
      onState('stopped')
      return
    }
    restarts.splice(0, restarts.length, ...recent, ...(isInOrder ? [] : [now]))
    onState('restarting')
    start()
  }

  start()
  return {
    async port() {
      if (isReady && child) return child.connect()
      if (!child) return undefined
      const next = await new Promise<BackendChild | undefined>((resolve) => waiting.push(resolve))
      return next?.connect()
    },
    tell(message) {
      if (isReady) child?.tell(message)
    },
    close(sayThatItCopies) {
      isClosing = true
      const last = child
      if (!last) return Promise.resolve()
      return new Promise((resolve) => {
        let timer = setTimeout(() => last.kill(), closeWithin)
        onCopying = () => {
          clearTimeout(timer)
          timer = setTimeout(() => last.kill(), copyWithin)
          sayThatItCopies()
        }
        onExited = () => {
          clearTimeout(timer)
          resolve()
        }
        last.tell({ type: 'close' })
      })
    },
  }
}
