import type { z } from 'zod'
import { findActivePlacement } from '../../../db/queries/enrolments.ts'
import { listEnterpriseIdsOf } from '../../../db/queries/enterprises/founders.ts'
import { index, unindex } from '../../../db/queries/search.sqlite.ts'
import { insertTrainee, setTrashedAt, updateTrainee } from '../../../db/queries/trainee-writes.ts'
import { findDocumentHolder, getTrainee, listAccommodations } from '../../../db/queries/trainees.ts'
import type { TraineeFile } from '../../shared/contract/trainee-file.ts'
import type { trainees as contract, TraineeFilters } from '../../shared/contract/trainees.ts'
import { DomainError } from '../../shared/errors.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import type { Handlers, MutationContext, QueryContext } from '../context.ts'
import { traineeTable } from '../documents/trainee-list.ts'
import { birthYearOf } from '../rules/trainees.ts'
import { requireCohort } from './cohort-scope.ts'
import { reindex } from './enterprises/whole.ts'
import { csvFile } from './printing.ts'
import { takePublicNumber } from './public-number.ts'
import { likelyDuplicates } from './trainee-duplicates.ts'
import { listedTrainees, requireKnown, traineeDetails } from './trainee-views.ts'

export const trainees: Handlers<typeof contract> = {
  async list(context, filters) {
    return (await listedTrainees(context, filters)).map(({ row }) => row)
  },

  async exportList(context, filters) {
    return listFile(context, filters, false)
  },

  async exportNamedList(context, { reason: _, ...filters }) {
    return listFile(context, filters, true)
  },

  async details(context, { id }) {
    return traineeDetails(context, id)
  },

  async likelyDuplicates(context, { exceptId, documentNumber, ...typed }) {
    const number = documentNumber.toUpperCase().replace(/\s+/g, '')
    return likelyDuplicates(context.db, { ...typed, documentNumber: number }, exceptId)
  },

  async accommodations(context, { cohortId }) {
    await requireCohort(context, cohortId)
    const people = new Map<number, ReturnType<typeof needsOf>>()
    for (const { need, detail, ...person } of await listAccommodations(context.db, cohortId, context.today)) {
      const known = people.get(person.traineeId) ?? needsOf(person)
      known.accommodations.push({ need, detail })
      people.set(person.traineeId, known)
    }
    return [...people.values()] as never
  },

  async enrol(context, { notDuplicateReason, ...file }) {
    const saved = await checkedFile(context, file, null)
    const likely = await likelyDuplicates(
      context.db,
      { ...file, phones: file.phones.map(({ number }) => number) },
      null,
    )
    if (likely.length > 0 && notDuplicateReason === null)
      throw new DomainError('trainee.likely_duplicate', { count: likely.length })
    const fileNumber = await takePublicNumber(context.db, 'trainee', context.today)
    // The reason answers a warning; without one there is nothing to remember.
    const reason = likely.length > 0 ? notDuplicateReason : null
    const opened = { fileNumber, registeredOn: context.today, notDuplicateReason: reason }
    const id = await insertTrainee(context.db, saved, opened, authorOf(context))
    await indexFile(context, id)
    return traineeDetails(context, id)
  },

  async update(context, { id, version, ...file }) {
    await requireKnown(context.db, id)
    const saved = await checkedFile(context, file, id)
    await updateTrainee(context.db, id, version, saved, authorOf(context))
    await indexFile(context, id)
    for (const enterpriseId of await listEnterpriseIdsOf(context.db, id)) await reindex(context.db, enterpriseId)
    return traineeDetails(context, id)
  },

  async trash(context, { id }) {
    await requireKnown(context.db, id)
    const active = await findActivePlacement(context.db, id, context.today, null)
    if (active) throw new DomainError('trainee.still_placed', { cohort: active.code })
    await setTrashedAt(context.db, id, context.now)
    await unindex(context.db, 'trainee', id)
    return {}
  },

  async restore(context, { id }) {
    await requireKnown(context.db, id)
    await refuseTakenDocument(context, await getTrainee(context.db, id), id)
    await setTrashedAt(context.db, id, null)
    await indexFile(context, id)
    return traineeDetails(context, id)
  },
}

const authorOf = (context: MutationContext) => ({ at: context.now, by: context.user.id })

const needsOf = <Person>(person: Person) => ({
  ...person,
  accommodations: [] as { need: string; detail: string | null }[],
})

/** The file as it will be saved: year of birth and milieu derived, document free, commune known. */
async function checkedFile(context: MutationContext, file: TraineeFile, id: number | null) {
  const birthYear = birthYearOf(file, context.today)
  const commune = file.communeCode === null ? undefined : context.resources.geography.find(file.communeCode)
  if (file.communeCode !== null && !commune)
    throw new DomainError('input.invalid', { problems: [{ path: 'communeCode', problem: 'field.invalid' }] })
  await refuseTakenDocument(context, file, id)
  return { ...file, birthYear, milieu: file.milieu ?? commune?.milieu ?? null }
}

async function refuseTakenDocument(
  context: MutationContext,
  file: Pick<TraineeFile, 'documentType' | 'documentNumber'>,
  id: number | null,
): Promise<void> {
  if (!file.documentType || !file.documentNumber) return
  const holder = await findDocumentHolder(context.db, file.documentType, file.documentNumber, id)
  if (!holder) return
  throw new DomainError('trainee.document_taken', {
    traineeId: holder.id,
    fileNumber: holder.fileNumber,
    name: personName(holder, context.language),
  })
}

async function indexFile({ db }: MutationContext, id: number): Promise<void> {
  const file = await getTrainee(db, id)
  await index(db, 'trainee', id, [
    file.lastName,
    file.firstName,
    file.lastNameAr,
    file.firstNameAr,
    file.fileNumber,
    file.documentNumber,
    ...file.phones.map(({ number }) => number),
  ])
}

async function listFile(context: QueryContext, filters: z.output<typeof TraineeFilters>, withNames: boolean) {
  const rows = traineeTable(await listedTrainees(context, filters), context.language, { withNames })
  return csvFile(context, translatorFor(context.language)('trainees:list.fileName'), rows)
}
