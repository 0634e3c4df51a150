import type { Insertable, Updateable } from 'kysely'
import { groupBy } from '../../electron/shared/group-by.ts'
import type { Reader, Writer } from '../reader.ts'
import type { Database } from '../schema/index.ts'
import { required, toFlag } from './require.ts'

const label = ['nameFr', 'nameAr'] as const

function archivable<Row extends { archivedAt: string | null }>({ archivedAt, ...row }: Row) {
  return { ...row, isArchived: archivedAt !== null }
}

function programmes(db: Reader) {
  return db
    .selectFrom('programme')
    .select(['id', 'workshopId', ...label, 'requiredHours', 'archivedAt'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('module')
            .select((sub) => sub.fn.sum<number>('module.hours').as('hours'))
            .whereRef('module.programmeId', '=', 'programme.id')
            .where('module.archivedAt', 'is', null),
          eb.lit(0),
        )
        .as('moduleHours'),
    )
    .orderBy('id')
}

/** By French name, archived ones too. */
export async function listWorkshops(db: Reader) {
  const rows = await db.selectFrom('workshop').selectAll().orderBy('nameFr').execute()
  const byWorkshop = groupBy((await programmes(db).execute()).map(archivable), (row) => row.workshopId)
  return rows.map((row) => ({ ...archivable(row), programmes: byWorkshop.get(row.id) ?? [] }))
}

/** The whole tree of a workshop, in the order the centre gave it. */
export async function getWorkshop(db: Reader, id: number) {
  const row = required(await db.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst(), 'workshop')
  const branches = await programmes(db).where('workshopId', '=', id).execute()
  const modules = await db
    .selectFrom('module')
    .innerJoin('programme', 'programme.id', 'module.programmeId')
    .select(['module.id', 'module.programmeId', 'module.nameFr', 'module.nameAr', 'module.hours', 'module.archivedAt'])
    .where('programme.workshopId', '=', id)
    .orderBy('module.position')
    .orderBy('module.id')
    .execute()
  const competences = await db
    .selectFrom('competence')
    .innerJoin('module', 'module.id', 'competence.moduleId')
    .innerJoin('programme', 'programme.id', 'module.programmeId')
    .select(['competence.id', 'competence.moduleId', 'competence.nameFr', 'competence.nameAr'])
    .select(['competence.isCritical', 'competence.archivedAt'])
    .where('programme.workshopId', '=', id)
    .orderBy('competence.position')
    .orderBy('competence.id')
    .execute()
  const byModule = groupBy(competences, (competence) => competence.moduleId)
  const byProgramme = groupBy(modules, (module) => module.programmeId)
  return {
    ...archivable(row),
    programmes: branches.map((branch) => ({
      ...archivable(branch),
      modules: (byProgramme.get(branch.id) ?? []).map(({ programmeId: _, ...module }) => ({
        ...archivable(module),
        competences: (byModule.get(module.id) ?? []).map(({ moduleId: _of, isCritical, ...competence }) => ({
          ...archivable(competence),
          isCritical: isCritical === 1,
        })),
      })),
    })),
  }
}

export async function findWorkshopByCode(db: Reader, code: string) {
  return db.selectFrom('workshop').select('id').where('code', '=', code).executeTakeFirst()
}

export async function insertWorkshop(db: Writer, values: Insertable<Database['workshop']>): Promise<number> {
  return (await db.insertInto('workshop').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateWorkshop(db: Writer, id: number, values: Updateable<Database['workshop']>) {
  await db.updateTable('workshop').set(values).where('id', '=', id).execute()
}

export async function getProgramme(db: Reader, id: number) {
  const row = await db.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst()
  return required(row, 'programme')
}

export async function insertProgramme(db: Writer, values: Insertable<Database['programme']>): Promise<void> {
  await db.insertInto('programme').values(values).execute()
}

export async function updateProgramme(db: Writer, id: number, values: Updateable<Database['programme']>) {
  await db.updateTable('programme').set(values).where('id', '=', id).execute()
}

/** The module with the workshop that it belongs to. */
export async function getModule(db: Reader, id: number) {
  const row = await db
    .selectFrom('module')
    .innerJoin('programme', 'programme.id', 'module.programmeId')
    .selectAll('module')
    .select('programme.workshopId')
    .where('module.id', '=', id)
    .executeTakeFirst()
  return required(row, 'module')
}

/** Goes to the end of its programme. */
export async function insertModule(db: Writer, values: Omit<Insertable<Database['module']>, 'position'>) {
  const { last } = await db
    .selectFrom('module')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .where('programmeId', '=', values.programmeId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('module')
    .values({ ...values, position: last + 1 })
    .execute()
}

export async function updateModule(db: Writer, id: number, values: Updateable<Database['module']>) {
  await db.updateTable('module').set(values).where('id', '=', id).execute()
}

/** Ids in order, archived ones left out. */
export async function listModuleOrder(db: Reader, programmeId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('module')
    .select('id')
    .where('programmeId', '=', programmeId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function getCompetence(db: Reader, id: number) {
  const row = await db
    .selectFrom('competence')
    .innerJoin('module', 'module.id', 'competence.moduleId')
    .innerJoin('programme', 'programme.id', 'module.programmeId')
    .selectAll('competence')
    .select('programme.workshopId')
    .where('competence.id', '=', id)
    .executeTakeFirst()
  return required(row, 'competence')
}

interface CompetenceFields {
  nameFr: string
  nameAr: string
  isCritical: boolean
}

/** Goes to the end of its module. */
export async function insertCompetence(db: Writer, moduleId: number, { isCritical, ...values }: CompetenceFields) {
  const { last } = await db
    .selectFrom('competence')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .where('moduleId', '=', moduleId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('competence')
    .values({ ...values, moduleId, isCritical: toFlag(isCritical), position: last + 1 })
    .execute()
}

export async function updateCompetence(db: Writer, id: number, values: Updateable<Database['competence']>) {
  await db.updateTable('competence').set(values).where('id', '=', id).execute()
}

export async function listCompetenceOrder(db: Reader, moduleId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('competence')
    .select('id')
    .where('moduleId', '=', moduleId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Numbers the records 1, 2, 3… in the order given. */
export async function saveOrder(db: Writer, table: 'module' | 'competence', ids: readonly number[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await db
      .updateTable(table)
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
}

/** Modules of a programme, archived ones too. */
export async function listModuleIds(db: Reader, programmeId: number): Promise<number[]> {
  const rows = await db.selectFrom('module').select('id').where('programmeId', '=', programmeId).execute()
  return rows.map((row) => row.id)
}
