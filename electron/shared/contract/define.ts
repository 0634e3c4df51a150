import type { z } from 'zod'
import type { AuditRule, Unrecorded } from './audit-rule.ts'
import type { Domain } from './domains.ts'

/**
 * The vocabulary of the contract: what a role is, what a procedure declares, and the types derived from it.
 * A procedure without roles does not compile; nothing about a procedure is written down a second time.
 */

/** The four roles of a centre's user, in the order of the accounts screen. */
export const roles = ['administrator', 'director', 'secretary', 'trainer'] as const
export type Role = (typeof roles)[number]

/** Who may call a procedure. What anybody may call is a gate. */
export type Access = readonly [Role, ...Role[]]

/** Every signed-in user. */
export const everyone = ['administrator', 'director', 'secretary', 'trainer'] as const
/** Those who read and write trainees' files. */
export const office = ['director', 'secretary'] as const
/** Those who set the centre up: workshops, rooms, trainers, years. */
export const managers = ['administrator', 'director', 'secretary'] as const
/** Accounts and the centre's rules. */
export const directors = ['administrator', 'director'] as const

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly roles: Access
  readonly input: I
  readonly output: O
  /** The user must type the password again for this call: what it answers leaves the centre. */
  readonly reauth: boolean
  /** Whether reading this stands in the audit log, and how. */
  readonly audit: AuditRule | null
}

export interface Mutation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'mutation'
  readonly roles: Access
  readonly input: I
  readonly output: O
  /** Domains whose queries are announced as stale after the commit. */
  readonly changes: readonly Domain[]
  /** The user must type the password again for this call (dangerous acts). */
  readonly reauth: boolean
  readonly audit: AuditRule | Unrecorded
  /** It forgets people: after the commit nothing of them may be left in the log of the database. */
  readonly erases: boolean
}

/** What works before anybody has signed in: set-up, login, the paper key. */
export interface Gate<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'gate'
  readonly input: I
  readonly output: O
  readonly changes: readonly Domain[]
  readonly audit: AuditRule | null
}

/** What cannot run inside a transaction, because it copies or replaces the whole database. */
export interface Act<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Omit<Mutation<I, O>, 'kind'> {
  readonly kind: 'act'
}

export type Procedure = Query | Mutation | Act | Gate

/** Declares a procedure that only reads. Its handler gets a reader that cannot write. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
  options: { readonly reauth?: boolean; readonly audit?: AuditRule } = {},
): Query<I, O> {
  return { kind: 'query', roles: access, input, output, reauth: options.reauth ?? false, audit: options.audit ?? null }
}

/**
 * Declares a procedure that writes. Its handler runs inside one transaction opened by the dispatcher, and the audit log
 * gets its entry in it.
 */
export function mutation<I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
  options: {
    readonly changes: readonly Domain[]
    readonly reauth?: boolean
    readonly erases?: boolean
    readonly audit?: AuditRule | Unrecorded
  },
): Mutation<I, O> {
  const { changes, reauth = false, erases = false, audit = { kind: 'change' } } = options
  return { kind: 'mutation', roles: access, input, output, changes, reauth, erases, audit }
}

/** Declares a procedure that opens its own transactions, or none. Its handler gets the vault with the database in it. */
export function act<I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
  options: { readonly changes: readonly Domain[]; readonly reauth?: boolean; readonly audit?: AuditRule | Unrecorded },
): Act<I, O> {
  return { ...mutation(access, input, output, options), kind: 'act' }
}

/** Declares a procedure without a user. Its handler gets the vault instead of a database, for that is still closed. */
export function gate<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: { readonly changes: readonly Domain[]; readonly audit?: AuditRule },
): Gate<I, O> {
  return { kind: 'gate', input, output, changes: options.changes, audit: options.audit ?? null }
}
