import { readIdleMinutes } from '../../db/queries/security.ts'
import { findCaller } from '../../db/queries/users.ts'
import type { SessionEnd } from '../shared/contract/events.ts'
import type { CurrentUser, Entry } from '../shared/contract/session.ts'
import { DomainError } from '../shared/errors.ts'
import type { SessionControl } from './context.ts'
import type { Vault } from './vault/vault.ts'

/**
 * Who is signed in on which connection, and until when. The backend counts, never the page: a page's timers sleep with
 * the machine. Time is the wall clock, so that a machine that slept for an hour was idle for an hour.
 */

/** A session ends after a working day, however busy it was. */
const longestMs = 8 * 3_600_000
/** How long after its end a session still keeps what was typed. */
const draftsMs = 5_000
/** The vault is closed when nobody has been signed in for so long. */
const closeAfterMs = 30 * 60_000
/** How long after the paper key a new password may be chosen. */
const recoveryMs = 15 * 60_000
/** A clock that is set right by a little ends nothing; one that is set back further does, for nothing can be counted. */
const setBackMs = 60_000

/** What one connection remembers between its calls. */
export interface Session {
  userId: number | undefined
  confirmedAt: number | undefined
  /** The paper key opened the data here then. */
  recoveringSince: number | undefined
  signedInAt: number
  entry: Entry | null
  /** The last time that a person did something. */
  activeAt: number
  /** Whose session was ended here: what was typed may still be kept, and nothing else is answered ever after. */
  leaving: { readonly userId: number; readonly until: number } | undefined
}

/**
 * Why a session ended by itself: nobody was there, the day was over, the clock went back, the machine was locked or
 * sleeps. The log names each of them.
 */
const automaticLocks = ['idle', 'longDay', 'clock', 'machine'] as const
export type AutomaticLock = (typeof automaticLocks)[number]

/** What somebody did that ends sessions: locked them, put a backup back, gave the data another key. */
export type EndingDeed = 'person' | 'restored' | 'renewed'

/** What the page is told of each. */
const saidOf = {
  idle: 'idle',
  longDay: 'expired',
  clock: 'idle',
  machine: 'locked',
  person: 'locked',
  restored: 'restored',
  renewed: 'renewed',
} as const

const isAutomatic = (cause: AutomaticLock | EndingDeed): cause is AutomaticLock =>
  automaticLocks.some((one) => one === cause)

/** What a connection hears of its session. */
export interface SessionListener {
  /** The backend ended it. */
  onEnd(reason: SessionEnd): void
  /** What was typed is kept by now: this connection answers nothing any more, and the page has another one. */
  onOver(): void
}

export interface Sessions {
  /** A connection of a page load. */
  connect(listener: SessionListener): Session & { close(): void }
  /**
   * A call begins: ends the session first when its time is over. @returns who calls, and what to run when it is done.
   * @throws DomainError `session.missing` on a connection whose session was ended, for all but `drafts.save`.
   */
  begin(session: Session, path: string): Promise<{ user: CurrentUser | null; done(): void }>
  /** What the procedures may do with it. */
  controlOf(session: Session): SessionControl
  lockAll(cause: AutomaticLock): void
  /** Ends what is over. @returns whether nobody has been there for so long that the vault is to be closed. */
  check(systemIdleSeconds: number): Promise<boolean>
  /** Nobody is signed in, and nobody is about to be. */
  isAlone(): boolean
}

export interface SessionOptions {
  readonly vault: Pick<Vault, 'database'>
  readonly now: () => Date
  /** What sessions are counted by. */
  readonly clock: () => Date
  /** A session was ended by nobody's wish. */
  onLocked(userId: number, cause: AutomaticLock): void
}

export function createSessions({ vault, now, clock, onLocked }: SessionOptions): Sessions {
  const open = new Map<Session, SessionListener>()
  let running = 0
  let aloneSince: number | undefined
  const time = () => clock().getTime()

  function end(session: Session, cause: AutomaticLock | EndingDeed): void {
    const { userId } = session
    const listener = open.get(session)
    // Also of whoever has only typed the paper key.
    session.recoveringSince = undefined
    if (userId === undefined || !listener) return
    Object.assign(session, { userId: undefined, confirmedAt: undefined })
    session.leaving = { userId, until: time() + draftsMs }
    if (isAutomatic(cause)) onLocked(userId, cause)
    listener.onEnd(saidOf[cause])
    setTimeout(() => listener.onOver(), draftsMs).unref()
  }

  function endAll(cause: AutomaticLock | EndingDeed): void {
    for (const session of [...open.keys()]) end(session, cause)
  }

  const idleMs = async () => (vault.database ? (await readIdleMinutes(vault.database.kysely)) * 60_000 : 0)

  function endIfOver(session: Session, idle: number): void {
    const at = time()
    const isSetBack = at < session.activeAt - setBackMs
    if (at - session.signedInAt >= longestMs) end(session, 'longDay')
    else if (isSetBack) end(session, 'clock')
    else if (at - session.activeAt >= idle) end(session, 'idle')
  }

  /** Who calls, read anew each time so that a change of the account acts at once; what is over ends first. */
  async function callerOf(session: Session, path: string): Promise<CurrentUser | null> {
    const owner = () => {
      const { userId, leaving } = session
      const keeps = path === 'drafts.save' && leaving !== undefined && time() <= leaving.until
      return userId ?? (keeps ? leaving.userId : undefined)
    }
    const userId = owner()
    if (userId === undefined) return null
    const { database } = vault
    const { user, idleMinutes } = database ? await findCaller(database.kysely, userId) : { user: null, idleMinutes: 0 }
    if (session.userId !== undefined) endIfOver(session, idleMinutes * 60_000)
    return owner() === userId ? user : null
  }

  const signedIn = () => [...open.keys()].filter(({ userId }) => userId !== undefined)
  const isAlone = () => running === 0 && signedIn().length === 0

  return {
    isAlone,
    connect(listener) {
      const session: Session & { close(): void } = {
        userId: undefined,
        confirmedAt: undefined,
        recoveringSince: undefined,
        signedInAt: 0,
        entry: null,
        activeAt: 0,
        leaving: undefined,
        close() {
          Object.assign(session, { userId: undefined, recoveringSince: undefined })
          // Not even what was typed is taken from a page that is gone.
          if (session.leaving) session.leaving = { ...session.leaving, until: Number.NEGATIVE_INFINITY }
          open.delete(session)
        },
      }
      open.set(session, listener)
      return session
    },
    async begin(session, path) {
      running += 1
      const done = () => {
        running -= 1
      }
      try {
        const user = await callerOf(session, path)
        if (session.leaving && path !== 'drafts.save') throw new DomainError('session.missing', {})
        return { user, done }
      } catch (error) {
        done()
        throw error
      }
    },
    controlOf(session) {
      const start = (userId: number | undefined, entry: Entry | null = null) => {
        const at = time()
        Object.assign(session, { userId, entry, confirmedAt: undefined, recoveringSince: undefined })
        Object.assign(session, { signedInAt: at, activeAt: at })
      }
      return {
        signIn: start,
        signOut: () => start(undefined),
        lock: (deed = 'person') => endAll(deed),
        touch() {
          session.activeAt = time()
        },
        confirm() {
          session.confirmedAt = now().getTime()
        },
        recover() {
          session.recoveringSince = time()
        },
        get isRecovering() {
          const age = session.recoveringSince === undefined ? Number.NaN : time() - session.recoveringSince
          return age >= -setBackMs && age < recoveryMs
        },
        get entry() {
          return session.entry
        },
        noteEntry() {
          session.entry = null
        },
      }
    },
    lockAll: endAll,
    async check(systemIdleSeconds) {
      if (signedIn().length > 0) {
        const idle = await idleMs()
        if (systemIdleSeconds * 1000 >= idle) endAll('idle')
        for (const session of signedIn()) endIfOver(session, idle)
      }
      const isOpen = vault.database !== undefined && signedIn().length === 0
      aloneSince = isOpen ? (aloneSince ?? time()) : undefined
      return aloneSince !== undefined && isAlone() && Math.abs(time() - aloneSince) >= closeAfterMs
    },
  }
}
