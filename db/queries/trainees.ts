import type { TraineeFile } from '../../electron/shared/contract/trainee-file.ts'
import { prepared, preparedTogether } from '../prepared.ts'
import type { Reader } from '../reader.ts'
import { required } from './require.ts'

/** A name in both scripts. */
export const nameColumns = [
  'trainee.lastName',
  'trainee.firstName',
  'trainee.lastNameAr',
  'trainee.firstNameAr',
] as const

interface ById {
  readonly id: number
}

const fileById = preparedTogether({
  files: (db, { id }: ById) => db.selectFrom('trainee').selectAll().where('id', '=', id),
  phones: (db, { id }: ById) =>
    db.selectFrom('traineePhone').select(['number', 'owner']).where('traineeId', '=', id).orderBy('position'),
  disabilityTypes: (db, { id }: ById) =>
    db
      .selectFrom('traineeDisabilityType')
      .select(['type', 'isMain'])
      .where('traineeId', '=', id)
      .orderBy('isMain', 'desc')
      .orderBy('type'),
  accommodations: (db, { id }: ById) =>
    db.selectFrom('traineeAccommodation').select(['need', 'detail']).where('traineeId', '=', id).orderBy('need'),
  consents: (db, { id }: ById) =>
    db
      .selectFrom('traineeConsent')
      .select(['purpose', 'answer', 'means', 'language', 'givenOn'])
      .where('traineeId', '=', id)
      .orderBy('purpose'),
})

/** A trainee's file with its lists, as the form edits it. */
export async function getTrainee(db: Reader, id: number) {
  const { files, disabilityTypes, consents, ...lists } = await fileById(db, { id })
  const file = required(files[0], 'trainee')
  return {
    ...file,
    ...lists,
    disabilityTypes: disabilityTypes.map(({ type, isMain }) => ({ type, isMain: isMain === 1 })),
    consents: consents as TraineeFile['consents'],
    signsByFingerprint: file.signsByFingerprint === 1,
  }
}

const currentPlacement = prepared((db, { id, today }: ById & { today: string }) =>
  db
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select(['enrolment.cohortId', 'cohort.code as cohortCode'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('enrolmentState')
            .select('state')
            .whereRef('enrolmentId', '=', 'enrolment.id')
            .where('since', '<=', today)
            .orderBy('since', 'desc')
            .orderBy('id', 'desc')
            .limit(1),
          eb.val('in_training' as const),
        )
        .as('state'),
    )
    .where('enrolment.traineeId', '=', id)
    .orderBy('enrolment.startsOn', 'desc')
    .orderBy('enrolment.id', 'desc')
    .limit(1),
)

/** The latest placement of a trainee with its state on a day, or undefined when never placed. */
export async function findCurrentPlacement(db: Reader, traineeId: number, today: string) {
  return (await currentPlacement(db, { id: traineeId, today }))[0]
}

/** The file, not in the trash, that holds an identity document. */
export async function findDocumentHolder(db: Reader, type: string, number: string, exceptId: number | null) {
  return db
    .selectFrom('trainee')
    .select(['id', 'fileNumber', ...nameColumns])
    .where('documentType', '=', type as never)
    .where('documentNumber', '=', number)
    .where('trashedAt', 'is', null)
    .where('id', '!=', exceptId ?? 0)
    .executeTakeFirst()
}

/** Accommodations asked for by those placed in a cohort on a day or later, in list order. */
export async function listAccommodations(db: Reader, cohortId: number, today: string) {
  return db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('traineeAccommodation', 'traineeAccommodation.traineeId', 'trainee.id')
    .select(['trainee.id as traineeId', ...nameColumns, 'traineeAccommodation.need', 'traineeAccommodation.detail'])
    .where('enrolment.cohortId', '=', cohortId)
    .where((eb) => eb.or([eb('enrolment.endsOn', 'is', null), eb('enrolment.endsOn', '>=', today)]))
    .orderBy('enrolment.listNumber')
    .orderBy('traineeAccommodation.need')
    .execute()
}
