import { readIdleMinutes } from '../../db/queries/security.ts'
import { currentUser } from '../../db/queries/users.ts'
import type { SessionEnd } from '../shared/contract/events.ts'
import type { CurrentUser, Entry } from '../shared/contract/session.ts'
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
/** A clock that is set right by a little ends nothing; one that is set back further does, for nothing can be counted. */
const setBackMs = 60_000

/** What one connection remembers between its calls. */
export interface Session {
  userId: number | undefined
  confirmedAt: number | undefined
  /** The paper key opened the data here. */
  isRecovering: boolean
  signedInAt: number
  entry: Entry | null
  /** The last time that a person did something. */
  activeAt: number
  /** Whose session was just locked: what was typed may still be kept. */
  leaving: { readonly userId: number; readonly until: number } | undefined
}

export interface Sessions {
  /** A connection of a page load; `onEnd` hears when the backend ends its session. */
  connect(onEnd: (reason: SessionEnd) => void): Session & { close(): void }
  /** A call begins: ends the session first when its time is over. @returns what the call must run when it is done. */
  begin(session: Session): Promise<() => void>
  /** The user of a call, read anew each time so that a change of the account acts at once. */
  userOf(session: Session, path: string): Promise<CurrentUser | null>
  /** What the procedures may do with it. */
  controlOf(session: Session): SessionControl
  lockAll(reason: SessionEnd): void
  /** Ends what is over. @returns whether nobody has been there for so long that the vault is to be closed. */
  check(systemIdleSeconds: number): Promise<boolean>
  /** Nobody is signed in, and nobody is about to be. */
  isAlone(): boolean
}

export function createSessions(vault: Vault, now: () => Date, clock: () => Date): Sessions {
  const open = new Map<Session, (reason: SessionEnd) => void>()
  let running = 0
  let aloneSince: number | undefined
  const time = () => clock().getTime()

  function end(session: Session, reason: SessionEnd): void {
    if (session.userId === undefined) return
    session.leaving = { userId: session.userId, until: time() + draftsMs }
    session.userId = undefined
    session.confirmedAt = undefined
    session.isRecovering = false
    open.get(session)?.(reason)
  }

  const idleMs = async () => (vault.database ? (await readIdleMinutes(vault.database.kysely)) * 60_000 : 0)

  function endIfOver(session: Session, idle: number): void {
    const at = time()
    const isSetBack = at < session.activeAt - setBackMs
    if (at - session.signedInAt >= longestMs) end(session, 'expired')
    else if (isSetBack || at - session.activeAt >= idle) end(session, 'idle')
  }

  function lockAll(reason: SessionEnd): void {
    for (const session of open.keys()) end(session, reason)
  }

  const signedIn = () => [...open.keys()].filter(({ userId }) => userId !== undefined)
  const isAlone = () => running === 0 && signedIn().length === 0

  return {
    isAlone,
    connect(onEnd) {
      const session = {
        userId: undefined,
        confirmedAt: undefined,
        isRecovering: false,
        signedInAt: 0,
        entry: null,
        activeAt: 0,
        leaving: undefined,
        close() {
          Object.assign(session, { userId: undefined, isRecovering: false, leaving: undefined })
          open.delete(session)
        },
      }
      open.set(session, onEnd)
      return session
    },
    async begin(session) {
      running += 1
      const done = () => {
        running -= 1
      }
      try {
        if (session.userId !== undefined) endIfOver(session, await idleMs())
      } catch (error) {
        done()
        throw error
      }
      return done
    },
    async userOf(session, path) {
      const { database } = vault
      const { leaving } = session
      const keeps = path === 'drafts.save' && leaving !== undefined && time() <= leaving.until
      const userId = session.userId ?? (keeps ? leaving.userId : undefined)
      return database && userId !== undefined ? currentUser(database.kysely, userId) : null
    },
    controlOf(session) {
      const start = (userId: number | undefined, entry: Entry | null = null) => {
        const at = time()
        Object.assign(session, { userId, entry, confirmedAt: undefined, isRecovering: false, leaving: undefined })
        Object.assign(session, { signedInAt: at, activeAt: at })
      }
      return {
        signIn: start,
        signOut: () => start(undefined),
        lock: () => lockAll('locked'),
        touch() {
          session.activeAt = time()
        },
        confirm() {
          session.confirmedAt = now().getTime()
        },
        recover() {
          session.isRecovering = true
        },
        get isRecovering() {
          return session.isRecovering
        },
        get entry() {
          return session.entry
        },
      }
    },
    lockAll,
    async check(systemIdleSeconds) {
      if (signedIn().length > 0) {
        const idle = await idleMs()
        if (systemIdleSeconds * 1000 >= idle) lockAll('idle')
        for (const session of signedIn()) endIfOver(session, idle)
      }
      const isOpen = vault.database !== undefined && signedIn().length === 0
      aloneSince = isOpen ? (aloneSince ?? time()) : undefined
      return aloneSince !== undefined && isAlone() && Math.abs(time() - aloneSince) >= closeAfterMs
    },
  }
}
