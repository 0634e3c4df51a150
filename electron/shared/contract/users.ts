import { z } from 'zod'
import { directors, mutation, query, roles } from './define.ts'
import { Language, Nothing, optional, requiredText, TrainerId, UserId } from './fields.ts'
import { NewPassword } from './session.ts'

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
  isDisabled: z.boolean(),
  lastLoginAt: z.string().nullable(),
})
export type User = z.infer<typeof User>

const profile = {
  displayName: requiredText(80),
  role: z.enum(roles),
  trainerId: optional(TrainerId),
  language: Language,
}

export const users = {
  list: query(directors, Nothing, z.array(User)),
  /** The new user must change the password at the first login. */
  create: mutation(['administrator'], z.strictObject({ username: Username, password: NewPassword, ...profile }), User, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  update: mutation(['administrator'], z.strictObject({ id: UserId, ...profile }), User, {
    changes: ['users', 'session', 'enterprises', 'followUp'],
    audit: { kind: 'change', before: 'list' },
    reauth: true,
  }),
  /** Gives a password to pass on by hand; it must be changed at the next login. */
  resetPassword: mutation(['administrator'], z.strictObject({ id: UserId, password: NewPassword }), User, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  /** Takes the password away: the account opens nothing any more, what it did stays. */
  disable: mutation(['administrator'], z.strictObject({ id: UserId }), User, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
  /** Gives a disabled account a password to pass on by hand. */
  enable: mutation(['administrator'], z.strictObject({ id: UserId, password: NewPassword }), User, {
    changes: ['users', 'enterprises'],
    reauth: true,
  }),
}
