import { powerMonitor } from 'electron'
import type { BackendProcess } from './backend-process.ts'

/** How often the machine's own idle time is passed on. */
const everyMs = 10_000

/**
 * Says to the backend, which decides, what only the system knows: the screen was locked, the machine sleeps, ends or
 * changes hands, and for how long nobody has touched it. A sleep also ends the backend's process, for strings in its
 * memory cannot be wiped; it starts again by itself.
 */
export function watchSystem(backend: BackendProcess): void {
  const check = () => backend.tell({ type: 'check', systemIdleSeconds: powerMonitor.getSystemIdleTime() })
  const lock = () => backend.tell({ type: 'lock' })
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('user-did-resign-active', lock)
  powerMonitor.on('shutdown', lock)
  powerMonitor.on('suspend', () => backend.tell({ type: 'leave' }))
  // The clock went on while nothing ran: it is looked at before anybody can click.
  powerMonitor.on('resume', check)
  powerMonitor.on('unlock-screen', check)
  setInterval(check, everyMs)
}
