import type { AutomaticLock } from '../sessions.ts'

/** What the log calls a session that ended by itself; no procedure has these names. */
export const automaticLockActions = {
  idle: 'session.lockIdle',
  longDay: 'session.lockLongDay',
  clock: 'session.lockClock',
  machine: 'session.lockMachine',
} as const satisfies Record<AutomaticLock, string>
