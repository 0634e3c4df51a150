import { hostname } from 'node:os'
import { join } from 'node:path'
import type { BackendEvent } from '../shared/contract/events.ts'
import { DomainError, isDomainError } from '../shared/errors.ts'
import type { ServerConnection } from '../transport/wire.ts'
import { createAuditLog } from './audit/audit-log.ts'
import { createRecorder } from './audit/recorder.ts'
import { createBackups } from './backups/backups.ts'
import { createPlaces } from './backups/places.ts'
import { type DispatchServices, dispatch } from './dispatch.ts'
import { createDocuments } from './documents/documents.ts'
import { createHealth } from './health.ts'
import { createReporter } from './incidents.ts'
import { createResources } from './resources/index.ts'
import { type AutomaticLock, createSessions, type Session, type Sessions } from './sessions.ts'
import type { Vault } from './vault/vault.ts'

export interface BackendOptions {
  /** Where the data lies, behind its key. */
  readonly vault: Vault
  /** The folder of resources/ as shipped: holidays, communes, fonts. */
  readonly resourcesDir: string
  /** Where the backups of this computer stand; made when the first one is. */
  readonly backupsDir: string
  /** Folders outside that the host was given at its start; others come by `offerFolder`. */
  readonly backupFolders?: readonly string[]
  /** Where incidents are written; nowhere when absent. */
  readonly logDir?: string
  readonly now?: () => Date
  /** What sessions are counted by: this machine's clock, even where `now` tells another day. */
  readonly sessionClock?: () => Date
  /** For a host that keeps something of a session: one was locked or is over. */
  readonly onSessionEnd?: () => void
  /** The computer's name, as the audit log gives it. */
  readonly station?: string
}

/** How often is looked whether a regular backup is due, and whether a stick came or went. */
const [lookEveryMs, lookAtSticksEveryMs] = [10 * 60_000, 15_000]

export interface Backend {
  /** One connection a page load. */
  connect(): ServerConnection
  /** Locks every page at once: the machine is locked, sleeps or changes hands. */
  lock(cause: AutomaticLock): void
  /**
   * For a host to call every few seconds: locks what was left alone, by the machine's own idle time too where the host
   * knows it. @returns true when nobody has been there for so long that the vault was closed.
   */
  checkSessions(systemIdleSeconds?: number): Promise<boolean>
  /** The host's dialog gave this folder; the page gets the ticket alone. */
  offerFolder(ticket: string, path: string): void
  close(): Promise<void>
  /**
   * For a host that quits, after `close`: the newest backup goes to the sticks that are in. It takes two minutes at most
   * and never throws; `onStart` is called when it begins, so that the host can say to leave the stick in.
   */
  copyOut(onStart: () => void): Promise<void>
}

/** Serves a vault, which opens with the first login; closing the backend closes it. */
export function createBackend(options: BackendOptions): Backend {
  const now = options.now ?? (() => new Date())
  const listeners = new Set<(event: BackendEvent) => void>()
  const report = createReporter(options.logDir, now)
  const { vault, backupsDir } = options
  const places = createPlaces({ file: join(backupsDir, 'places.json'), offered: options.backupFolders ?? [] })
  const backups = createBackups({ vault, folder: backupsDir, places, now })
  const health = createHealth({ vault, notes: backups.notes, now })
  const station = options.station ?? hostname()
  const backupHeads = () =>
    backups
      .list()
      .flatMap(({ manifest: { vaultId, number, auditHead: head } }) =>
        head && vaultId === vault.envelope.vaultId ? [{ number, head }] : [],
      )
  const audit = createAuditLog({ vault, station, now, backupHeads, report })
  const recorder = createRecorder({ vault, audit, station, now })
  let recorded = Promise.resolve()
  const sessions = createSessions({
    vault,
    now,
    clock: options.sessionClock ?? (() => new Date()),
    // Nobody waits for this entry but the end of the backend: the lock itself must not wait for the disk.
    onLocked(userId, cause) {
      recorded = recorded.then(() => recorder.locked(userId, cause)).catch((error) => void report(error, 'audit'))
    },
  })
  const services: DispatchServices = {
    vault,
    sessions,
    backups,
    health,
    audit,
    recorder,
    now,
    resources: createResources(options.resourcesDir),
    documents: createDocuments(options.resourcesDir),
    announce(domains) {
      for (const listener of listeners) listener({ event: 'dataChanged', payload: { domains: [...domains] } })
    },
    report,
  }
  // Nobody asked for these: what prevents one is written down, and the age of the last one is on every home page.
  const backUp = (reason: 'quit' | 'regular') =>
    backups.makeIfChanged(reason).catch((error) => {
      if (isDomainError(error, 'database.damaged')) health.noteDamage()
      report(error, `backups.${reason}`)
    })
  /** Nobody waits: everybody has left, or is away from a locked page. */
  async function checkHealth(): Promise<void> {
    try {
      if (await health.checkIfDue()) report(new DomainError('database.damaged', {}), 'health')
    } catch (error) {
      report(error, 'health')
    }
  }
  let isLeaving = false
  const lookAtSticks = async () => {
    const hasNews = await backups.lookAtSticks().catch((error) => void report(error, 'backups.look'))
    if (hasNews) services.announce(['backups'])
  }
  const timers = [
    setInterval(() => void backUp('regular'), lookEveryMs).unref(),
    setInterval(() => void lookAtSticks(), lookAtSticksEveryMs).unref(),
  ]
  return {
    connect: () =>
      connectTo(listeners, sessions, options.onSessionEnd, (state, message) => dispatch(services, state, message)),
    lock: (cause) => sessions.lockAll(cause),
    async checkSessions(systemIdleSeconds = 0) {
      const isLeft = await sessions.check(systemIdleSeconds)
      await recorded
      if (vault.database && sessions.isAlone()) await checkHealth()
      if (!isLeft || isLeaving) return false
      isLeaving = true
      await backUp('quit')
      await audit.anchor('now')
      isLeaving = false
      if (!sessions.isAlone()) return false
      await vault.close()
      return true
    },
    offerFolder: places.offer,
    copyOut: (onStart) => backups.copyOut(onStart),
    async close() {
      for (const timer of timers) clearInterval(timer)
      await recorded
      await backUp('quit')
      await audit.anchor('now')
      if (vault.database) await checkHealth()
      await vault.close()
    },
  }
}

function connectTo(
  listeners: Set<(event: BackendEvent) => void>,
  sessions: Sessions,
  onSessionEnd: (() => void) | undefined,
  answer: (state: Session, message: unknown) => ReturnType<ServerConnection['handle']>,
): ServerConnection {
  const own = new Set<(event: BackendEvent) => void>()
  let isOver: () => void = () => {}
  const state = sessions.connect({
    onEnd(reason) {
      for (const listener of own) listener({ event: 'sessionEnded', payload: { reason } })
      onSessionEnd?.()
    },
    onOver: () => isOver(),
  })
  return {
    handle: (message) => answer(state, message),
    subscribe(listener) {
      own.add(listener)
      listeners.add(listener)
      return () => own.delete(listener) && listeners.delete(listener)
    },
    onOver(listener) {
      isOver = listener
    },
    close() {
      state.close()
      for (const listener of own) listeners.delete(listener)
    },
  }
}
