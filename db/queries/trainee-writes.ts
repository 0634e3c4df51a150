import type { Insertable, Updateable } from 'kysely'
import type { TraineeFile } from '../../electron/shared/contract/trainee-file.ts'
import { DomainError } from '../../electron/shared/errors.ts'
import type { Writer } from '../reader.ts'
import type { TraineeTable } from '../schema/trainees.ts'
import { toFlag } from './require.ts'

/** Saves a trainee's file; its lists are small and are written anew each time. */

type Saved = TraineeFile & { readonly birthYear: number }

function columns(file: Saved) {
  const { phones: _, disabilityTypes: __, accommodations: ___, consents: ____, signsByFingerprint, ...row } = file
  return { ...row, signsByFingerprint: toFlag(signsByFingerprint) } satisfies Updateable<TraineeTable>
}

type NewFile = Pick<Insertable<TraineeTable>, 'fileNumber' | 'registeredOn' | 'notDuplicateReason'>
interface Author {
  readonly at: string
  readonly by: number
}

export async function insertTrainee(db: Writer, file: Saved, opened: NewFile, { at, by }: Author): Promise<number> {
  const { id } = await db
    .insertInto('trainee')
    .values({ ...columns(file), ...opened, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeLists(db, id, file)
  return id
}

/** @throws DomainError `record.changed` when the file is not at `version` any more. */
export async function updateTrainee(
  db: Writer,
  id: number,
  version: number,
  file: Saved,
  { at, by }: Author,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('trainee')
    .set({ ...columns(file), version: version + 1, updatedAt: at, updatedBy: by })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('record.changed', { record: 'trainee' })
  for (const table of ['traineePhone', 'traineeDisabilityType', 'traineeAccommodation', 'traineeConsent'] as const)
    await db.deleteFrom(table).where('traineeId', '=', id).execute()
  await writeLists(db, id, file)
}

async function writeLists(db: Writer, traineeId: number, file: TraineeFile): Promise<void> {
  for (const [i, phone] of file.phones.entries())
    await db
      .insertInto('traineePhone')
      .values({ traineeId, position: i + 1, ...phone })
      .execute()
  for (const { type, isMain } of file.disabilityTypes)
    await db
      .insertInto('traineeDisabilityType')
      .values({ traineeId, type, isMain: toFlag(isMain) })
      .execute()
  for (const accommodation of file.accommodations)
    await db
      .insertInto('traineeAccommodation')
      .values({ traineeId, ...accommodation })
      .execute()
  for (const consent of file.consents)
    await db
      .insertInto('traineeConsent')
      .values({ traineeId, ...consent })
      .execute()
}

export async function setTrashedAt(db: Writer, id: number, trashedAt: string | null): Promise<void> {
  await db.updateTable('trainee').set({ trashedAt }).where('id', '=', id).execute()
}
