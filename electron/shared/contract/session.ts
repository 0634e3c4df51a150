import { z } from 'zod'
import { everyone, gate, mutation, query, roles } from './define.ts'
import { Language, Nothing, TrainerId, UserId } from './fields.ts'

/** Who is signed in on this page load, and what the page needs before anybody is. */

export const TextSize = z.union([z.literal(100), z.literal(112), z.literal(125), z.literal(150)])
export type TextSize = z.infer<typeof TextSize>

/** The signed-in user as the page knows it. */
export const CurrentUser = z.strictObject({
  id: UserId,
  username: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  /** The trainer that a trainer's account belongs to: row scope of sessions and cohorts. */
  trainerId: TrainerId.nullable(),
  language: Language,
  textSize: TextSize,
  mustChangePassword: z.boolean(),
  lastLoginAt: z.string().nullable(),
})
export type CurrentUser = z.infer<typeof CurrentUser>

/** At least 12 characters and no rule on their kind (long beats odd). */
export const NewPassword = z.string().min(12, { error: 'field.password_too_short' }).max(200)

export const SessionStatus = z.strictObject({
  state: z.enum(['needs_set_up', 'signed_out', 'signed_in']),
  language: Language,
  centreNameFr: z.string().nullable(),
  centreNameAr: z.string().nullable(),
  /** The user is one who keeps the paper key, and none has been typed back yet. */
  needsRecoveryKey: z.boolean(),
  /** The window is to be black for other programs, while somebody is signed in. */
  hidesScreen: z.boolean(),
  user: CurrentUser.nullable(),
})

/** An account of a director was made, changed or given another password; or anybody's got another role. */
export const directorAccountActs = ['made', 'changed', 'password', 'role'] as const

/** What somebody is told who has just signed in: what they would notice if somebody else had tried to, or had. */
export const Entry = z.strictObject({
  /** Of the login before this one; null at the first. */
  lastLoginAt: z.string().nullable(),
  /** Wrong passwords between the two. */
  failures: z.int().min(0),
  /** Somebody else replaced the password between the two. */
  passwordGiven: z.strictObject({ by: z.string().nullable(), at: z.string() }).nullable(),
  /** To a director: what others did between the two to accounts of directors, latest first. */
  directorAccounts: z.array(
    z.strictObject({ what: z.enum(directorAccountActs), name: z.string(), by: z.string().nullable(), at: z.string() }),
  ),
})
export type Entry = z.infer<typeof Entry>

export const session = {
  /** What to show first: set-up, login or the home page. */
  status: gate(Nothing, SessionStatus, { changes: [] }),
  /** Signs a user in on this connection; each failure makes the next try of that name wait longer. */
  login: gate(
    z.strictObject({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) }),
    CurrentUser,
    { changes: ['session', 'users'], audit: { kind: 'access' } },
  ),
  logout: mutation(everyone, Nothing, Nothing, { changes: [], audit: { kind: 'access' } }),
  /** Ends the session of everybody at this machine; what was typed may still be kept for a moment. */
  lock: mutation(everyone, Nothing, Nothing, { changes: [], audit: { kind: 'access' } }),
  /** Null where nobody typed a password to come in (after the set-up, with the paper key), and once it was noted. */
  entry: query(everyone, Nothing, Entry.nullable()),
  /** The person has read it: nothing is said any more until the next login. */
  noteEntry: mutation(everyone, Nothing, Nothing, {
    changes: ['session'],
    audit: { unrecorded: 'What was noted stands in the log by itself.' },
  }),
  /** Somebody is there: a key or the mouse was used in the page. */
  touch: query(everyone, Nothing, Nothing),
  /** The password typed again: opens five minutes for the acts marked `reauth`. */
  confirmPassword: mutation(everyone, z.strictObject({ password: z.string().min(1).max(200) }), Nothing, {
    changes: [],
    audit: { kind: 'access' },
  }),
  changePassword: mutation(
    everyone,
    z.strictObject({ current: z.string().min(1).max(200), next: NewPassword }),
    CurrentUser,
    { changes: ['session', 'users'], audit: { kind: 'access' } },
  ),
  setPreferences: mutation(
    everyone,
    z.strictObject({ language: Language.optional(), textSize: TextSize.optional() }),
    CurrentUser,
    {
      changes: ['session', 'users'],
      audit: { unrecorded: 'How somebody likes to see the pages is no change of a record.' },
    },
  ),
}
