import type { RecordType } from '../../electron/shared/contract/audit-rule.ts'
import type { Reader } from '../reader.ts'

/** What a record is called in the log, by its number or code: of trainees never the name, which not every reader may see. */
export interface RecordName {
  readonly id: number
  readonly nameFr: string
  readonly nameAr: string | null
}

type Ids = readonly number[]

function labelled(table: 'programme' | 'module' | 'competence' | 'room' | 'funder') {
  return (db: Reader, ids: Ids): Promise<RecordName[]> =>
    db.selectFrom(table).select(['id', 'nameFr', 'nameAr']).where('id', 'in', ids).execute()
}

const named = (rows: ReadonlyArray<{ id: number; name: string }>) =>
  rows.map(({ id, name }) => ({ id, nameFr: name, nameAr: null }))

const readers: Record<RecordType, (db: Reader, ids: Ids) => Promise<RecordName[]>> = {
  programme: labelled('programme'),
  module: labelled('module'),
  competence: labelled('competence'),
  room: labelled('room'),
  funder: labelled('funder'),
  trainee: async (db, ids) =>
    named(await db.selectFrom('trainee').select(['id', 'fileNumber as name']).where('id', 'in', ids).execute()),
  enrolment: async (db, ids) =>
    named(
      await db
        .selectFrom('enrolment')
        .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
        .select(['enrolment.id', 'fileNumber as name'])
        .where('enrolment.id', 'in', ids)
        .execute(),
    ),
  certificate: async (db, ids) =>
    named(await db.selectFrom('certificate').select(['id', 'number as name']).where('id', 'in', ids).execute()),
  cohort: async (db, ids) =>
    named(await db.selectFrom('cohort').select(['id', 'code as name']).where('id', 'in', ids).execute()),
  session: async (db, ids) =>
    named(
      await db
        .selectFrom('session')
        .innerJoin('cohort', 'cohort.id', 'session.cohortId')
        .select(['session.id', 'cohort.code as name'])
        .where('session.id', 'in', ids)
        .execute(),
    ),
  enterprise: async (db, ids) =>
    named(await db.selectFrom('enterprise').select(['id', 'number as name']).where('id', 'in', ids).execute()),
  visit: async (db, ids) =>
    named(
      await db
        .selectFrom('followUpVisit')
        .innerJoin('enterprise', 'enterprise.id', 'followUpVisit.enterpriseId')
        .select(['followUpVisit.id', 'enterprise.number as name'])
        .where('followUpVisit.id', 'in', ids)
        .execute(),
    ),
  user: async (db, ids) =>
    named(await db.selectFrom('userAccount').select(['id', 'displayName as name']).where('id', 'in', ids).execute()),
  workshop: async (db, ids) =>
    db.selectFrom('workshop').select(['id', 'nameFr', 'nameAr']).where('id', 'in', ids).execute(),
  trainer: async (db, ids) => {
    const rows = await db
      .selectFrom('trainer')
      .select(['id', 'lastName', 'firstName', 'lastNameAr', 'firstNameAr'])
      .where('id', 'in', ids)
      .execute()
    return rows.map(({ id, ...name }) => ({
      id,
      nameFr: `${name.firstName} ${name.lastName}`,
      nameAr: name.lastNameAr ? `${name.firstNameAr ?? ''} ${name.lastNameAr}`.trim() : null,
    }))
  },
  closure: (db, ids) =>
    db.selectFrom('closure').select(['id', 'labelFr as nameFr', 'labelAr as nameAr']).where('id', 'in', ids).execute(),
  trainingYear: async (db, ids) =>
    named(await db.selectFrom('trainingYear').select(['id', 'label as name']).where('id', 'in', ids).execute()),
}

/** What each record is called today, by `type id`. Records that are gone have no name any more. */
export async function recordNames(
  db: Reader,
  refs: ReadonlyArray<{ recordType: string | null; recordId: number | null }>,
): Promise<ReadonlyMap<string, RecordName>> {
  const names = new Map<string, RecordName>()
  for (const [type, read] of Object.entries(readers)) {
    const ids = new Set(refs.flatMap(({ recordType, recordId }) => (recordType === type && recordId ? [recordId] : [])))
    if (ids.size === 0) continue
    for (const name of await read(db, [...ids])) names.set(`${type} ${name.id}`, name)
  }
  return names
}
