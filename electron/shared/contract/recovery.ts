import { z } from 'zod'
import { act, directors, gate, mutation, query, roles } from './define.ts'
import { DocumentFile, Nothing, UserId } from './fields.ts'
import { CurrentUser, NewPassword } from './session.ts'

/**
 * The paper key: what opens the centre's data when no password does. It is shown once, printed, typed back, and never
 * kept by Warcha.
 */

/** As typed or scanned; its letters are judged by the vault, group by group. */
const TypedKey = z.string().min(1, { error: 'field.required' }).max(200)

export const RecoveryAccount = z.strictObject({
  id: UserId,
  displayName: z.string(),
  username: z.string(),
  role: z.enum(roles),
})

export const recovery = {
  /** When a paper key was last typed back, or null. */
  state: query(directors, Nothing, z.strictObject({ confirmedAt: z.string().nullable() })),
  /** A new paper key. It counts, and the one before stops counting, only when it is typed back. */
  createKey: mutation(directors, Nothing, z.strictObject({ key: z.string() }), {
    changes: ['recovery'],
    reauth: true,
    audit: { kind: 'access' },
  }),
  /** The sheet to print, from the key that the page shows. */
  sheet: query(directors, z.strictObject({ key: TypedKey }), DocumentFile, { audit: { kind: 'export' } }),
  /** Also the yearly check that the paper still opens the data. */
  confirmKey: mutation(directors, z.strictObject({ key: TypedKey }), Nothing, {
    changes: ['recovery', 'session'],
    audit: { kind: 'access' },
  }),
  /**
   * Gives the data another key, between two backups: for when somebody may know the one it has. The user's password and
   * the paper key go on under the new one; every other account needs a new password, and is named. Ends every session.
   */
  renewDataKey: act(
    directors,
    z.strictObject({ password: z.string().min(1, { error: 'field.required' }).max(200), key: TypedKey }),
    z.strictObject({ withoutPassword: z.array(z.string()) }),
    { changes: ['session', 'recovery', 'users', 'backups'], reauth: true, audit: { kind: 'access' } },
  ),
  /** Opens the data with the paper key: who keeps this centre, to choose whose password is replaced. */
  open: gate(z.strictObject({ key: TypedKey }), z.array(RecoveryAccount), {
    changes: ['session'],
    audit: { kind: 'access' },
  }),
  /** Gives that person a new password and signs her in; only after `open` on the same connection. */
  resetPassword: gate(z.strictObject({ userId: UserId, password: NewPassword }), CurrentUser, {
    changes: ['session', 'users'],
    audit: { kind: 'access' },
  }),
}
