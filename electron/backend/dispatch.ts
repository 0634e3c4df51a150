import { z } from 'zod'
import { isNotOpen, storeProblem } from '../../db/constraint-errors.ts'
import type { Writer } from '../../db/reader.ts'
import { isExport, isRecorded } from '../shared/contract/audit-rule.ts'
import type { Act, Mutation, Procedure, Query } from '../shared/contract/define.ts'
import type { Domain } from '../shared/contract/domains.ts'
import { procedureAt } from '../shared/contract/index.ts'
import type { CurrentUser } from '../shared/contract/session.ts'
import { localDay } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import type { WireReply } from '../transport/wire.ts'
import { type AuditLog, nextEntry } from './audit/audit-log.ts'
import { changedFields, recordIn } from './audit/fields.ts'
import type { Attempt, Recorder } from './audit/recorder.ts'
import type { Backups } from './backups/backups.ts'
import type { ActContext, GateContext, MutationContext } from './context.ts'
import type { Documents } from './documents/documents.ts'
import type { Health } from './health.ts'
import { type Parsers, parsersOf } from './parsers.ts'
import { handlerAt } from './procedures/index.ts'
import { requireOpen } from './procedures/session.ts'
import type { Resources } from './resources/index.ts'
import type { Session, Sessions } from './sessions.ts'
import { transact } from './vault/transact.ts'
import type { Vault } from './vault/vault.ts'

/**
 * The one gate to the backend: find the procedure, authorise, parse the input, open the transaction, run the
 * handler, parse its answer, add to the audit log, commit, announce. No handler can forget a step, nest a transaction
 * or deadlock on one.
 */

const Request = z.object({ id: z.int(), path: z.string().max(100), input: z.unknown() })

/** How long a typed-again password opens the dangerous acts. */
const confirmationMs = 5 * 60_000
/** Coming, going, and the way out by a restore. */
const worksOnDamaged = /^(session|backups)\./

export interface DispatchServices {
  readonly vault: Vault
  readonly backups: Backups
  readonly health: Health
  readonly sessions: Sessions
  readonly audit: AuditLog
  readonly recorder: Recorder
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
  const { database } = services.vault
  try {
    const procedure = procedureAt(path)
    if (!procedure) throw new DomainError('procedure.unknown', {})
    const { user, done } = await services.sessions.begin(connection, path)
    try {
      return { id, ok: true, result: await call(services, connection, { path, procedure, input, user }) }
    } finally {
      done()
    }
  } catch (error) {
    // The data was closed, or exchanged for other data, while this call waited its turn.
    const isGone = database !== undefined && services.vault.database !== database && isNotOpen(error)
    const problem = isGone ? new DomainError('session.missing', {}) : error
    return refuse(
      id,
      asRefusal(problem, (cause) => services.report(cause, path)),
    )
  }
}

async function call(services: DispatchServices, connection: Session, attempt: Attempt): Promise<unknown> {
  const { vault } = services
  const { procedure, user } = attempt
  const now = services.now()
  const base = {
    today: localDay(now),
    now: now.toISOString(),
    language: user?.language ?? vault.front?.language ?? ('fr' as const),
    resources: services.resources,
    documents: services.documents,
    backups: services.backups,
    session: services.sessions.controlOf(connection),
    audit: services.audit,
  }
  try {
    const result = await answer(services, connection, attempt, base)
    if (procedure.kind !== 'query' && procedure.changes.length > 0) services.announce(procedure.changes)
    return result
  } catch (error) {
    const code = knownRefusal(error)?.code ?? 'internal'
    if (code === 'database.damaged') services.health.noteDamage()
    await services.recorder.refused(attempt, code)
    throw error
  }
}

async function answer(
  services: DispatchServices,
  connection: Session,
  { path, procedure, input: rawInput, user }: Attempt,
  base: Omit<MutationContext, 'db' | 'user' | 'vault' | 'slots'>,
): Promise<unknown> {
  const { vault, sessions, recorder, audit, health, now } = services
  const handler = handlerAt(path)
  const parsers = parsersOf(procedure)
  const { database } = vault
  if (procedure.kind === 'gate') {
    const input = parseInput(parsers, rawInput)
    const attempt = { path, procedure, input, user }
    const entry = entryOf(services, attempt)
    const transactHere: GateContext['transact'] = (act) =>
      transact(vault, requireOpen(vault), async (db, slots) => {
        const result = await act(db, slots)
        await entry.write(db, result)
        return result
      })
    const recordIn: GateContext['recordIn'] = (db, auditKey) => entry.write(db, undefined, auditKey)
    const context = { ...base, user, vault, transact: transactHere, recordIn }
    return entry.after(parsers.output.parse(await handler(context, input)))
  }
  if (!user || !database) throw new DomainError('session.missing', {})
  authorise(procedure, path, user)
  const input = parseInput(parsers, rawInput)
  const attempt = { path, procedure, input, user }
  if (procedure.reauth) requireConfirmation(connection, now())
  if (procedure.kind !== 'query') sessions.controlOf(connection).touch()
  if (procedure.kind !== 'query' && !worksOnDamaged.test(path)) await health.refuseDamaged()
  if (procedure.kind === 'query' && isExport(procedure.audit)) {
    await audit.settle()
    // The entry comes with what it numbers, or nothing leaves.
    return database.kysely.transaction().execute(async (db) => {
      const exportNumber = await nextEntry(db)
      const result = parsers.output.parse(await handler({ ...base, user, db, exportNumber }, input))
      await recorder.done(db, attempt, result, [])
      return result
    })
  }
  if (procedure.kind === 'query') {
    const context = { ...base, user, db: database.kysely, exportNumber: null }
    const result = parsers.output.parse(await handler(context, input))
    await recorder.answered(attempt, result)
    return result
  }
  if (procedure.kind === 'act') {
    const entry = entryOf(services, attempt)
    const recordIn: ActContext['recordIn'] = (db, auditKey) => entry.write(db, undefined, auditKey)
    return entry.after(parsers.output.parse(await handler({ ...base, user, vault, recordIn }, input)))
  }
  // What is forgotten by mistake is found again there; it waits for a transaction of its own.
  if (procedure.erases) await base.backups.make('erasure')
  const result = await transact(vault, database, async (db, slots) => {
    const context = { ...base, user, db, vault, slots }
    const before = await recordBefore(attempt, context)
    const result = parsers.output.parse(await handler(context, input))
    await recorder.done(db, attempt, result, before === undefined ? undefined : changedFields(input, before, result))
    return result
  })
  if (procedure.erases) await vault.keepErasures()
  await audit.anchor(anchorTime(procedure))
  return result
}

/** The entry of a call that opens its own transactions: in one of them, or after them all. */
function entryOf({ recorder, audit, health }: DispatchServices, attempt: Attempt) {
  let isWritten = false
  return {
    async write(db: Writer, result: unknown, auditKey?: Buffer): Promise<void> {
      await recorder.done(db, attempt, result, undefined, auditKey)
      isWritten = true
    },
    /** @returns the result, when it is written down. */
    async after<T>(result: T): Promise<T> {
      if (isWritten) {
        await audit.settle()
        await health.settle()
      } else await recorder.answered(attempt, result)
      await audit.anchor(anchorTime(attempt.procedure))
      return result
    },
  }
}

/** Who comes and goes leaves the head of the log beside it. */
function anchorTime({ audit }: Procedure): 'now' | 'sometimes' {
  return isRecorded(audit) && audit.kind === 'access' ? 'now' : 'sometimes'
}

/** The record before a change that says where to read it, in the form in which it is answered. */
async function recordBefore({ path, procedure, input }: Attempt, context: MutationContext): Promise<unknown> {
  if (!isRecorded(procedure.audit) || !procedure.audit.before) return undefined
  const beforePath = `${path.split('.')[0]}.${procedure.audit.before}`
  const query = procedureAt(beforePath)!
  const found = await handlerAt(beforePath)(context, input)
  return recordIn(parsersOf(query).output.parse(found), input)
}

function authorise(procedure: Query | Mutation | Act, path: string, user: CurrentUser): void {
  if (!procedure.roles.includes(user.role)) throw new DomainError('session.wrong_role', {})
  // A password given by somebody else opens nothing but its own change.
  if (user.mustChangePassword && !path.startsWith('session.')) throw new DomainError('session.wrong_role', {})
}

function parseInput({ input }: Parsers, rawInput: unknown): unknown {
  const parsed = input.safeParse(rawInput)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }))
  throw new DomainError('input.invalid', { problems })
}

function requireConfirmation(connection: Session, now: Date): void {
  const age = connection.confirmedAt === undefined ? Number.POSITIVE_INFINITY : now.getTime() - connection.confirmedAt
  if (age < 0 || age > confirmationMs) throw new DomainError('session.reauth_needed', {})
}

function asRefusal(error: unknown, report: (error: unknown) => string): DomainError {
  return knownRefusal(error) ?? new DomainError('internal', { incident: report(error) })
}

function knownRefusal(error: unknown): DomainError | undefined {
  return error instanceof DomainError ? error : storeProblem(error)
}

function refuse(id: number, error: DomainError): WireReply {
  return { id, ok: false, error: { code: error.code, details: error.details } }
}

function idOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null ? (message as { id?: unknown }).id : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : 0
}
