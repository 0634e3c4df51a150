import { z } from 'zod'
import { storeProblem } from '../../db/constraint-errors.ts'
import type { Mutation, Procedure, Query } from '../shared/contract/define.ts'
import type { Domain } from '../shared/contract/domains.ts'
import { procedureAt } from '../shared/contract/index.ts'
import type { CurrentUser } from '../shared/contract/session.ts'
import { localDay } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import type { WireReply } from '../transport/wire.ts'
import type { Backups } from './backups/backups.ts'
import type { Documents } from './documents/documents.ts'
import { handlerAt } from './procedures/index.ts'
import type { Resources } from './resources/index.ts'
import type { Session, Sessions } from './sessions.ts'
import { transact } from './vault/transact.ts'
import type { Vault } from './vault/vault.ts'

/**
 * The one gate to the backend: find the procedure, authorise, parse the input, open the transaction, run the
 * handler, parse its answer, commit, announce. No handler can forget a step, nest a transaction or deadlock on one.
 */

const Request = z.object({ id: z.int(), path: z.string().max(100), input: z.unknown() })

/** How long a typed-again password opens the dangerous acts. */
const confirmationMs = 5 * 60_000

export interface DispatchServices {
  readonly vault: Vault
  readonly backups: Backups
  readonly sessions: Sessions
  readonly now: () => Date
  readonly resources: Resources
  readonly documents: Documents
  announce(domains: readonly Domain[]): void
  /** Writes the cause of an unforeseen error to the log and returns the incident number to show. */
  report(error: unknown, path: string): string
}

/** Answers one message; never throws, whatever the message is. */
export async function dispatch(services: DispatchServices, connection: Session, message: unknown): Promise<WireReply> {
  const request = Request.safeParse(message)
  const id = request.success ? request.data.id : idOf(message)
  if (!request.success) return refuse(id, new DomainError('input.invalid', { problems: [] }))
  const { path, input } = request.data
  try {
    const procedure = procedureAt(path)
    if (!procedure) throw new DomainError('procedure.unknown', {})
    const done = await services.sessions.begin(connection)
    try {
      return { id, ok: true, result: await call(services, connection, procedure, path, input) }
    } finally {
      done()
    }
  } catch (error) {
    return refuse(
      id,
      asRefusal(error, (cause) => services.report(cause, path)),
    )
  }
}

async function call(
  services: DispatchServices,
  connection: Session,
  procedure: Procedure,
  path: string,
  rawInput: unknown,
): Promise<unknown> {
  const { vault } = services
  const { database } = vault
  const user = await services.sessions.userOf(connection, path)
  const now = services.now()
  const base = {
    today: localDay(now),
    now: now.toISOString(),
    language: user?.language ?? vault.front?.language ?? ('fr' as const),
    resources: services.resources,
    documents: services.documents,
    session: services.sessions.controlOf(connection),
  }
  const handler = handlerAt(path)
  let result: unknown
  if (procedure.kind === 'gate') {
    const input = parseInput(procedure, rawInput)
    result = procedure.output.parse(await handler({ ...base, user, vault }, input))
  } else {
    if (!user || !database) throw new DomainError('session.missing', {})
    authorise(procedure, path, user)
    const input = parseInput(procedure, rawInput)
    if (procedure.reauth) requireConfirmation(connection, now)
    if (procedure.kind === 'mutation') services.sessions.controlOf(connection).touch()
    if (procedure.kind === 'query')
      return procedure.output.parse(await handler({ ...base, user, db: database.kysely }, input))
    result = await transact(vault, database, async (db, slots) =>
      procedure.output.parse(await handler({ ...base, user, db, vault, slots }, input)),
    )
  }
  if (procedure.changes.length > 0) services.announce(procedure.changes)
  return result
}

function authorise(procedure: Query | Mutation, path: string, user: CurrentUser): void {
  if (!procedure.roles.includes(user.role)) throw new DomainError('session.wrong_role', {})
  // A password given by somebody else opens nothing but its own change.
  if (user.mustChangePassword && !path.startsWith('session.')) throw new DomainError('session.wrong_role', {})
}

function parseInput(procedure: Procedure, rawInput: unknown): unknown {
  const parsed = procedure.input.safeParse(rawInput)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }))
  throw new DomainError('input.invalid', { problems })
}

function requireConfirmation(connection: Session, now: Date): void {
  const age = connection.confirmedAt === undefined ? Number.POSITIVE_INFINITY : now.getTime() - connection.confirmedAt
  if (age < 0 || age > confirmationMs) throw new DomainError('session.reauth_needed', {})
}

function asRefusal(error: unknown, report: (error: unknown) => string): DomainError {
  if (error instanceof DomainError) return error
  return storeProblem(error) ?? new DomainError('internal', { incident: report(error) })
}

function refuse(id: number, error: DomainError): WireReply {
  return { id, ok: false, error: { code: error.code, details: error.details } }
}

function idOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null ? (message as { id?: unknown }).id : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : 0
}
