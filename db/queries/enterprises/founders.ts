import type { Insertable } from 'kysely'
import type { Reader, Writer } from '../../reader.ts'
import type { Database } from '../../schema/index.ts'
import { required } from '../require.ts'
import { isFollowed } from './followed.ts'

const names = ['trainee.lastName', 'trainee.firstName', 'trainee.lastNameAr', 'trainee.firstNameAr'] as const

/** All founders of an enterprise, those who left included; the lead first. */
export async function listFounders(db: Reader, enterpriseId: number) {
  return db
    .selectFrom('founder')
    .innerJoin('trainee', 'trainee.id', 'founder.traineeId')
    .select(['founder.traineeId', 'trainee.fileNumber', ...names, 'trainee.sex'])
    .select(['founder.role', 'founder.sharePercent', 'founder.since', 'founder.until'])
    .where('founder.enterpriseId', '=', enterpriseId)
    .orderBy('founder.until')
    .orderBy('founder.role')
    .orderBy('founder.since')
    .orderBy('trainee.lastName')
    .execute()
}

/** Enterprises that the person founds or founded: they are found by the founder's name. */
export async function listEnterpriseIdsOf(db: Reader, traineeId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('founder')
    .select('enterpriseId')
    .distinct()
    .where('traineeId', '=', traineeId)
    .execute()
  return rows.map((row) => row.enterpriseId)
}

/** Names of the present founders of all enterprises. */
export async function listFounderNames(db: Reader) {
  return db
    .selectFrom('founder')
    .innerJoin('trainee', 'trainee.id', 'founder.traineeId')
    .select(['founder.enterpriseId', ...names])
    .where('founder.until', 'is', null)
    .orderBy('founder.role')
    .orderBy('founder.since')
    .execute()
}

export async function insertFounder(db: Writer, founder: Insertable<Database['founder']>): Promise<void> {
  await db.insertInto('founder').values(founder).execute()
}

export async function endFounder(
  db: Writer,
  founder: { enterpriseId: number; traineeId: number; since: string },
  until: string,
): Promise<void> {
  await db
    .updateTable('founder')
    .set({ until })
    .where('enterpriseId', '=', founder.enterpriseId)
    .where('traineeId', '=', founder.traineeId)
    .where('since', '=', founder.since)
    .execute()
}

/** The person who is to become a founder; a file in the trash founds nothing. */
export async function getFounderFile(db: Reader, traineeId: number) {
  const row = await db
    .selectFrom('trainee')
    .select(['id', ...names])
    .where('id', '=', traineeId)
    .where('trashedAt', 'is', null)
    .where('anonymisedAt', 'is', null)
    .executeTakeFirst()
  return required(row, 'trainee')
}

/** Files by id, with the live project that the person founds already; in the order of the ids. */
export async function listFounderCandidates(db: Reader, traineeIds: number[]) {
  if (traineeIds.length === 0) return []
  const people = await db
    .selectFrom('trainee')
    .select(['trainee.id as traineeId', 'trainee.fileNumber', 'trainee.birthYear', ...names])
    .where('trainee.id', 'in', traineeIds)
    .where('trainee.trashedAt', 'is', null)
    .execute()
  const projects = await liveProjects(db, traineeIds)
  return traineeIds.flatMap((id) => {
    const person = people.find((candidate) => candidate.traineeId === id)
    if (!person) return []
    const project = projects.find((candidate) => candidate.traineeId === id)
    return [
      { ...person, liveEnterprise: project ? { id: project.id, number: project.number, name: project.name } : null },
    ]
  })
}

async function liveProjects(db: Reader, traineeIds: number[]) {
  return db
    .selectFrom('founder')
    .innerJoin('enterprise', 'enterprise.id', 'founder.enterpriseId')
    .select(['founder.traineeId', 'enterprise.id', 'enterprise.number', 'enterprise.name'])
    .where('founder.traineeId', 'in', traineeIds)
    .where('founder.until', 'is', null)
    .where('enterprise.trashedAt', 'is', null)
    .where(isFollowed)
    .orderBy('enterprise.id')
    .execute()
}
