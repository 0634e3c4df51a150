import { z } from 'zod'
import { directors, mutation, query, roles } from './define.ts'
import { Language, Nothing, optional, requiredText, TrainerId, UserId } from './fields.ts'

/** Accounts. There is none by default: set-up creates the first administrator. */

/** Lower-case letters, digits, dot, hyphen; typed in any case. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'field.username' })

export const User = z.strictObject({
  id: UserId,
  username: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  trainerId: TrainerId.nullable(),
  language: Language,
  mustChangePassword: z.boolean(),
  /** False after a restore, or another key of the data, that no password of this account came through. */
  hasPassword: z.boolean(),
  isDisabled: z.boolean(),
  lastLoginAt: z.string().nullable(),
})
export type User = z.infer<typeof User>

/** The account with the password that Warcha made for it: told once, passed on by hand, replaced at the next login. */
export const UserWithPassword = User.extend({ oneTimePassword: z.string() })
export type UserWithPassword = z.infer<typeof UserWithPassword>

const profile = {
  displayName: requiredText(80),
  role: z.enum(roles),
  trainerId: optional(TrainerId),
  language: Language,
}

export const users = {
  list: query(directors, Nothing, z.array(User)),
  /** A new account. Nobody chooses a password for somebody else: Warcha makes one, and tells it in this answer alone. */
  create: mutation(['administrator'], z.strictObject({ username: Username, ...profile }), UserWithPassword, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  update: mutation(['administrator'], z.strictObject({ id: UserId, ...profile }), User, {
    changes: ['users', 'session', 'enterprises', 'followUp'],
    audit: { kind: 'change', before: 'list' },
    reauth: true,
  }),
  /**
   * A one-time password in the place of one that was forgotten, or that no restore brought back. Directors too, so that
   * whoever came in with the paper key lets the others in; a disabled account stays the administrator's to enable.
   */
  resetPassword: mutation(directors, z.strictObject({ id: UserId }), UserWithPassword, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  /** Takes the password away: the account opens nothing any more, what it did stays. */
  disable: mutation(['administrator'], z.strictObject({ id: UserId }), User, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  /** A one-time password for a disabled account, which is one no longer. */
  enable: mutation(['administrator'], z.strictObject({ id: UserId }), UserWithPassword, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
}
