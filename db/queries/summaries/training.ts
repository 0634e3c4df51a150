import type { Reader } from '../../reader.ts'
import { personColumns } from './people.ts'

/** One query a table: each reads the rows of the period by index and aggregates them there. */

export interface Period {
  readonly from: string
  /** Last counted day. */
  readonly cutoff: string
}

/** Placements with their person, their workshop and the state that they had on the last counted day. */
function placements(db: Reader, cutoff: string) {
  return db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .innerJoin('workshop', 'workshop.id', 'programme.workshopId')
    .leftJoin('enrolmentState as state', (join) =>
      join.on('state.id', '=', (eb) =>
        eb
          .selectFrom('enrolmentState as latest')
          .select('latest.id')
          .whereRef('latest.enrolmentId', '=', 'enrolment.id')
          .where('latest.since', '<=', cutoff)
          .orderBy('latest.since', 'desc')
          .orderBy('latest.id', 'desc')
          .limit(1),
      ),
    )
    .select(['enrolment.id as enrolmentId', 'enrolment.startsOn', 'enrolment.endsOn', 'state.state', 'state.since'])
    .select(['workshop.id as workshopId', 'workshop.nameFr as workshopNameFr', 'workshop.nameAr as workshopNameAr'])
    .select(personColumns)
    .where('trainee.trashedAt', 'is', null)
}

/** Placements that were open on some day of the period. */
export async function listPlacements(db: Reader, { from, cutoff }: Period) {
  return placements(db, cutoff)
    .where('enrolment.startsOn', '<=', cutoff)
    .where((eb) => eb.or([eb('enrolment.endsOn', 'is', null), eb('enrolment.endsOn', '>=', from)]))
    .execute()
}
export type PlacementRow = Awaited<ReturnType<typeof listPlacements>>[number]

/** Placements that ended before the period, but have a certificate or an assessment in it. */
export async function listPlacementsOf(db: Reader, enrolmentIds: number[], cutoff: string): Promise<PlacementRow[]> {
  if (enrolmentIds.length === 0) return []
  return placements(db, cutoff).where('enrolment.id', 'in', enrolmentIds).execute()
}

/** Of these placements, those that continue one that ended by a transfer: no new entry of the person. */
export async function listTransfersIn(db: Reader, { from, cutoff }: Period): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('enrolment as previous', (join) =>
      join.on('previous.id', '=', (eb) =>
        eb
          .selectFrom('enrolment as earlier')
          .select('earlier.id')
          .whereRef('earlier.traineeId', '=', 'enrolment.traineeId')
          .whereRef('earlier.id', '<>', 'enrolment.id')
          .whereRef('earlier.startsOn', '<=', 'enrolment.startsOn')
          .orderBy('earlier.startsOn', 'desc')
          .orderBy('earlier.id', 'desc')
          .limit(1),
      ),
    )
    .innerJoin('enrolmentState as state', 'state.enrolmentId', 'previous.id')
    .select('enrolment.id')
    .where('enrolment.startsOn', '>=', from)
    .where('enrolment.startsOn', '<=', cutoff)
    .where((eb) => eb.or([eb('enrolment.endsOn', 'is', null), eb('enrolment.endsOn', '>=', from)]))
    .where('state.state', '=', 'transferred')
    .whereRef('state.since', '<=', 'enrolment.startsOn')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Competences acquired for the first time in the period, by placement. */
export async function countCompetences(db: Reader, { from, cutoff }: Period) {
  return db
    .selectFrom('assessment')
    .select(['assessment.enrolmentId'])
    .select(({ fn }) => fn.count<number>('assessment.competenceId').distinct().as('acquired'))
    .select(({ fn }) => fn.max('assessment.assessedOn').as('lastOn'))
    .where('assessment.result', '=', 'acquired')
    .where('assessment.assessedOn', '>=', from)
    .where('assessment.assessedOn', '<=', cutoff)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assessment as earlier')
            .select('earlier.id')
            .whereRef('earlier.enrolmentId', '=', 'assessment.enrolmentId')
            .whereRef('earlier.competenceId', '=', 'assessment.competenceId')
            .where('earlier.result', '=', 'acquired')
            .where('earlier.assessedOn', '<', from),
        ),
      ),
    )
    .groupBy('assessment.enrolmentId')
    .execute()
}

/** Certificates issued in the period and still valid. */
export async function listCertified(db: Reader, { from, cutoff }: Period) {
  return db
    .selectFrom('certificate')
    .select(['enrolmentId', 'issuedOn'])
    .where('issuedOn', '>=', from)
    .where('issuedOn', '<=', cutoff)
    .where('cancelledAt', 'is', null)
    .orderBy('issuedOn')
    .execute()
}
