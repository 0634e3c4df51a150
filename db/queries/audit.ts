import type { Selectable } from 'kysely'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'
import type { AuditEntryTable } from '../schema/audit.ts'

export type AuditRow = Selectable<AuditEntryTable>

/** The end of the log; two logs with the same head are the same log. */
export interface AuditHead {
  readonly seq: number
  readonly mac: string
}

const ends = prepared((db, values: { count: number }) =>
  db.selectFrom('auditEntry').select(['seq', 'mac']).orderBy('seq', 'desc').limit(values.count),
)

/** The last entry, or undefined while the log is empty. */
export async function findAuditHead(db: Reader): Promise<AuditHead | undefined> {
  return (await ends(db, { count: 1 }))[0]
}

export async function findAuditMac(db: Reader, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('auditEntry').select('mac').where('seq', '=', seq).executeTakeFirst())?.mac
}

const insertion = prepared((db: Writer, row: AuditRow) => db.insertInto('auditEntry').values(row))

export async function insertAuditRow(db: Writer, row: AuditRow): Promise<void> {
  await insertion(db, row)
}

/** Entries after `seq`, in order. */
export async function listAuditRowsAfter(db: Reader, seq: number, limit: number): Promise<AuditRow[]> {
  return db.selectFrom('auditEntry').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** What the log is narrowed to. */
export interface AuditFilter {
  /** One entry by its number. */
  readonly seq: number | null
  readonly userId: number | null
  /** Procedures of one kind; null for all. */
  readonly actions: readonly string[] | null
  readonly traineeId: number | null
  /** Instants, the second not included. */
  readonly from: string | null
  readonly until: string | null
}

/** The latest entries, last first. */
export async function listAuditRows(db: Reader, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const { seq, userId, actions, traineeId, from, until } = filter
  let rows = db.selectFrom('auditEntry').selectAll().orderBy('seq', 'desc').limit(limit)
  if (seq !== null) rows = rows.where('seq', '=', seq)
  if (userId !== null) rows = rows.where('userId', '=', userId)
  if (actions) rows = rows.where('action', 'in', actions)
  if (from !== null) rows = rows.where('at', '>=', from)
  if (until !== null) rows = rows.where('at', '<', until)
  if (traineeId === null) return rows.execute()
  const enrolments = db.selectFrom('enrolment').select('id').where('traineeId', '=', traineeId)
  const certificates = db.selectFrom('certificate').select('id').where('enrolmentId', 'in', enrolments)
  return rows
    .where((eb) =>
      eb.or([
        eb('recordType', '=', 'trainee').and('recordId', '=', traineeId),
        eb('recordType', '=', 'enrolment').and('recordId', 'in', enrolments),
        eb('recordType', '=', 'certificate').and('recordId', 'in', certificates),
      ]),
    )
    .execute()
}

/**
 * What others than this user did since that instant to accounts that are directors' today, and every change of a role:
 * one that was a director's only for an hour is told by it. Latest first.
 */
export async function listDirectorAccountActs(db: Reader, userId: number, since: string, limit: number) {
  return db
    .selectFrom('auditEntry')
    .innerJoin('userAccount', 'userAccount.id', 'auditEntry.recordId')
    .select([
      'auditEntry.action',
      'auditEntry.fields',
      'auditEntry.userName as by',
      'auditEntry.at',
      'userAccount.displayName as name',
    ])
    .where('auditEntry.recordType', '=', 'user')
    .where('auditEntry.action', 'in', ['users.create', 'users.update', 'users.resetPassword', 'users.enable'])
    .where('auditEntry.outcome', '=', 'done')
    .where('auditEntry.at', '>', since)
    .where('auditEntry.userId', '!=', userId)
    .where('auditEntry.recordId', '!=', userId)
    .where((eb) =>
      eb.or([
        eb('userAccount.role', '=', 'director'),
        eb.and([eb('auditEntry.action', '=', 'users.update'), eb('auditEntry.fields', 'like', '%role%')]),
      ]),
    )
    .orderBy('auditEntry.seq', 'desc')
    .limit(limit)
    .execute()
}

/** Who last gave somebody a password in the place of theirs, since that instant. */
export async function findPasswordGiven(db: Reader, userId: number, since: string) {
  return db
    .selectFrom('auditEntry')
    .select(['userName as by', 'at'])
    .where('recordType', '=', 'user')
    .where('recordId', '=', userId)
    .where('action', 'in', ['users.resetPassword', 'users.enable'])
    .where('outcome', '=', 'done')
    .where('userId', '!=', userId)
    .where('at', '>', since)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}
