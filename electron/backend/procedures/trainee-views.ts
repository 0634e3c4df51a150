import type { z } from 'zod'
import { listMatchingIds } from '../../../db/queries/search.sqlite.ts'
import { listTrainees } from '../../../db/queries/trainee-list.ts'
import { findCurrentPlacement, getTrainee } from '../../../db/queries/trainees.ts'
import type { TraineeDetails, TraineeFilters, TraineeRow } from '../../shared/contract/trainees.ts'
import { localDay } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { nameOrder } from '../../shared/i18n/person-name.ts'
import type { QueryContext } from '../context.ts'
import { hasDisability, missingParts } from '../rules/trainees.ts'

/** What queries and mutations of files answer with. */

type ViewContext = Pick<QueryContext, 'db' | 'today' | 'language' | 'resources'>

export async function traineeDetails(context: ViewContext, id: number): Promise<TraineeDetails> {
  const { db, today, resources } = context
  const { photo, createdAt, createdBy, updatedAt, updatedBy, trashedAt, randomKey, anonymisedAt, ...stored } =
    await getTrainee(db, id)
  // Of somebody who is forgotten the province alone is left, which is no commune.
  const file = anonymisedAt === null ? stored : { ...stored, communeCode: null }
  return {
    ...file,
    commune: (file.communeCode && resources.geography.find(file.communeCode)) || null,
    current: (await findCurrentPlacement(db, id, today)) ?? null,
    hasDisability: hasDisability(file),
    missing: missingParts({
      ...file,
      hasPhone: file.phones.length > 0,
      hasFileConsent: file.consents.some(({ purpose, answer }) => purpose === 'file' && answer === 'given'),
    }),
    isInTrash: trashedAt !== null,
    anonymisedOn: anonymisedAt === null ? null : localDay(new Date(anonymisedAt)),
  } as TraineeDetails
}

type StoredRow = Awaited<ReturnType<typeof listTrainees>>[number]

/** Up to here the rows that a search found are asked for by their ids; beyond, reading all of them is quicker. */
const fewFound = 500

/** A row as stored with what the list computes. */
export interface ListedTrainee {
  readonly stored: StoredRow
  readonly row: TraineeRow
}

export async function listedTrainees(
  context: ViewContext,
  filters: z.output<typeof TraineeFilters>,
): Promise<ListedTrainee[]> {
  const { db, today, language, resources } = context
  const compareNames = nameOrder(language)
  const isSought = filters.text.trim() !== '' && !filters.inTrash
  const found = isSought ? new Set(await listMatchingIds(db, 'trainee', filters.text)) : null
  if (found?.size === 0) return []
  const ids = found && found.size <= fewFound ? [...found] : undefined
  const stored = await listTrainees(db, today, { ...filters, ids })
  return stored
    .filter(({ id }) => found === null || found.has(id))
    .map((row) => ({ stored: row, row: toRow(row, resources) }))
    .filter(({ row }) => fits(row, filters))
    .sort((a, b) => compareNames(a.row, b.row))
}

function fits(row: TraineeRow, filters: z.output<typeof TraineeFilters>): boolean {
  if (filters.isComplete !== undefined && row.isComplete !== filters.isComplete) return false
  return filters.state === undefined || (row.state ?? 'unplaced') === filters.state
}

function toRow(row: StoredRow, resources: ViewContext['resources']): TraineeRow {
  const { id, fileNumber, lastName, firstName, lastNameAr, firstNameAr, sex, birthDate, birthYear } = row
  const commune = row.communeCode === null ? undefined : resources.geography.find(row.communeCode)
  return {
    id,
    fileNumber,
    lastName,
    firstName,
    lastNameAr,
    firstNameAr,
    sex,
    birthDate,
    birthYear,
    communeFr: commune?.nameFr ?? null,
    communeAr: commune?.nameAr ?? null,
    targetGroup: row.targetGroup,
    phone: row.phone,
    cohortId: row.cohortId,
    cohortCode: row.cohortCode,
    // Placed in a cohort that has not begun: the state it will begin with.
    state: row.cohortId === null ? null : (row.state ?? 'in_training'),
    isComplete:
      missingParts({ ...row, hasPhone: row.phone !== null, hasFileConsent: Boolean(row.hasFileConsent) }).length === 0,
  } as TraineeRow
}

/** @throws DomainError `trainee.anonymised`: what is left of somebody who is forgotten takes no changes. */
export async function requireKnown(db: QueryContext['db'], id: number): Promise<void> {
  const { anonymisedAt } = await getTrainee(db, id)
  if (anonymisedAt !== null) throw new DomainError('trainee.anonymised', {})
}
