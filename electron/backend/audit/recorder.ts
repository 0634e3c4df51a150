import { insertExportReason } from '../../../db/queries/export-reasons.ts'
import { findLogin, getUser } from '../../../db/queries/users.ts'
import type { Writer } from '../../../db/reader.ts'
import { type AuditRule, isRecorded } from '../../shared/contract/audit-rule.ts'
import type { Procedure } from '../../shared/contract/define.ts'
import type { CurrentUser } from '../../shared/contract/session.ts'
import type { AutomaticLock } from '../sessions.ts'
import type { Vault } from '../vault/vault.ts'
import type { AuditLog, Happening } from './audit-log.ts'
import { automaticLockActions } from './automatic-locks.ts'
import { fieldsOf } from './fields.ts'
import { recordsOf } from './records.ts'

/** A call that the log may have to name. */
export interface Attempt {
  readonly path: string
  readonly procedure: Procedure
  readonly input: unknown
  readonly user: CurrentUser | null
}

/** Decides which calls stand in the log, and makes their entries from what the contract declares. */
export interface Recorder {
  /** In the transaction of the change; under the key of another database where that is what was changed. */
  done(db: Writer, attempt: Attempt, answer: unknown, fields?: readonly string[], key?: Buffer): Promise<void>
  /** After a gate or a read, by itself. */
  answered(attempt: Attempt, answer: unknown): Promise<void>
  refused(attempt: Attempt, code: string): Promise<void>
  /** A session that ended by itself, which no call tells of. */
  locked(userId: number, cause: AutomaticLock): Promise<void>
}

export interface RecorderOptions {
  readonly vault: Pick<Vault, 'database'>
  readonly audit: AuditLog
  readonly station: string
  readonly now: () => Date
}

/** The same person who opens the same file again within this time reads it once. */
const sameReadMs = 10 * 60_000
const rememberedReads = 500

/** Refused because of who asks, or because the password was not typed again: written down whatever was asked. */
const trespasses: readonly string[] = ['session.wrong_role', 'session.reauth_needed']
/** Nobody has signed in yet: a form not filled in, or a try that the waiting time has answered, would fill the log. */
const unremarkable: readonly string[] = ['login.wait', 'input.invalid', 'session.missing']

/** Records that one refused message is written down for: it may name any number, and none of them need exist. */
const mostOfOneRefusal = 100

export function createRecorder({ vault, audit, station, now }: RecorderOptions): Recorder {
  const reads = new Map<string, number>()

  function moment(): Pick<Happening, 'at' | 'utcOffset'> {
    const at = now()
    return { at: at.toISOString(), utcOffset: 0 - at.getTimezoneOffset() }
  }

  function happenings(
    { path, input }: Attempt,
    who: Pick<Happening, 'userId' | 'userName'>,
    rule: AuditRule,
    end: { answer?: unknown; fields: readonly string[]; outcome: string },
  ): Happening[] {
    const when = moment()
    const rest = { station, action: path, fields: end.fields.join(), outcome: end.outcome }
    return recordsOf(path, rule, input, end.answer).map((record) => ({ ...when, ...who, ...rest, ...record }))
  }

  /** Whether it is the first time in a while; the same question about no record is told by its input. */
  function isNewRead({ path, input, user }: Attempt): boolean {
    const key = JSON.stringify([user?.id, path, input])
    const time = now().getTime()
    const age = time - (reads.get(key) ?? Number.NEGATIVE_INFINITY)
    if (age >= 0 && age < sameReadMs) return false
    reads.delete(key)
    reads.set(key, time)
    if (reads.size > rememberedReads) for (const oldest of reads.keys()) return reads.delete(oldest)
    return true
  }

  return {
    async done(db, attempt, answer, fields = fieldsOf(attempt.input), key) {
      const { audit: rule } = attempt.procedure
      if (!isRecorded(rule)) return
      const named = rule.kind === 'access' ? [] : fields
      const seq = await audit.append(
        db,
        happenings(attempt, whoIs(attempt, answer), rule, { answer, fields: named, outcome: 'done' }),
        key,
      )
      const reason = rule.reason && (attempt.input as Record<string, string | undefined>)[rule.reason]
      if (reason) await insertExportReason(db, { seq, reason })
    },
    async answered(attempt, answer) {
      const { audit: rule } = attempt.procedure
      if (!isRecorded(rule) || (rule.kind === 'read' && !isNewRead(attempt))) return
      await audit.settle()
      const who = whoIs(attempt, answer)
      await audit.write(happenings(attempt, who, rule, { answer, fields: [], outcome: 'done' }))
    },
    async refused(attempt, code) {
      const { procedure, path, user } = attempt
      const rule = isRecorded(procedure.audit) ? procedure.audit : undefined
      const isGate = procedure.kind === 'gate'
      if (isGate ? !rule || unremarkable.includes(code) : !user || (!rule && !trespasses.includes(code))) return
      if (vault.database) {
        const who = user ? whoIs(attempt, undefined) : await whoTried(vault, attempt.input)
        const refusals = happenings(attempt, who, rule ?? { kind: 'access' }, { fields: [], outcome: code })
        await audit.write(refusals.slice(0, mostOfOneRefusal))
      } else {
        await audit.keepRefusal({ ...moment(), action: path, outcome: code }, nameIn(attempt.input))
      }
    },
    async locked(userId, cause) {
      const { database } = vault
      if (!database) return
      const { displayName } = await getUser(database.kysely, userId)
      const who = { ...moment(), userId, userName: displayName, station }
      const what = { action: automaticLockActions[cause], fields: '', outcome: 'done' }
      await audit.write([{ ...who, ...what, recordType: null, recordId: null }])
      await audit.anchor('now')
    },
  }
}

/** Whoever signs in is who the gate answers. */
function whoIs({ procedure, user }: Attempt, answer: unknown): Pick<Happening, 'userId' | 'userName'> {
  const person = procedure.kind === 'gate' && isAccount(answer) ? answer : user
  return { userId: person?.id ?? null, userName: person?.displayName ?? null }
}

function isAccount(value: unknown): value is CurrentUser {
  return typeof value === 'object' && value !== null && 'displayName' in value && 'mustChangePassword' in value
}

function nameIn(input: unknown): string | null {
  const name = typeof input === 'object' && input !== null ? (input as { username?: unknown }).username : undefined
  return typeof name === 'string' ? name.trim().toLowerCase() : null
}

/** The account whose name was typed. A name that is nobody's may be a password in the wrong field: it is not kept. */
async function whoTried({ database }: Pick<Vault, 'database'>, input: unknown) {
  const name = nameIn(input)
  const login = name !== null && database ? await findLogin(database.kysely, name) : undefined
  if (!login || !database) return { userId: null, userName: null }
  return { userId: login.id, userName: (await getUser(database.kysely, login.id)).displayName }
}
