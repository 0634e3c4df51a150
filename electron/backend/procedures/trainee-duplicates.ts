import { listByBirth, listIdsByPhone, listLikely } from '../../../db/queries/trainee-duplicates.ts'
import { findDocumentHolder } from '../../../db/queries/trainees.ts'
import type { Reader } from '../../../db/reader.ts'
import type { TraineeFile } from '../../shared/contract/trainee-file.ts'
import type { LikelyDuplicate } from '../../shared/contract/trainees.ts'
import { readPhone } from '../../shared/phone.ts'
import { isLikelySamePerson, type Person } from '../rules/person-match.ts'

/** What is known of a person when files are compared; phones as typed. */
export interface KnownIdentity extends Person {
  readonly documentType: TraineeFile['documentType']
  readonly documentNumber: string | null
  readonly phones: readonly string[]
}

const reasonOrder = ['document', 'phone', 'name'] as const
const shown = 10

/** Files that look like the same person, strongest reason first. */
export async function likelyDuplicates(
  db: Reader,
  person: KnownIdentity,
  exceptId: number | null,
): Promise<LikelyDuplicate[]> {
  const found = new Map<number, Set<LikelyDuplicate['reasons'][number]>>()
  const note = (id: number, reason: LikelyDuplicate['reasons'][number]) =>
    found.set(id, (found.get(id) ?? new Set()).add(reason))

  if (person.documentType && person.documentNumber) {
    const holder = await findDocumentHolder(db, person.documentType, person.documentNumber, exceptId)
    if (holder) note(holder.id, 'document')
  }
  const numbers = person.phones.flatMap((phone) => readPhone(phone) ?? [])
  for (const id of await listIdsByPhone(db, numbers, exceptId)) note(id, 'phone')
  if (hasName(person)) {
    const people = await listByBirth(db, { sex: person.sex, years: comparableYears(person) }, exceptId)
    for (const other of people) if (isLikelySamePerson(person, other)) note(other.id, 'name')
  }

  const rows = await listLikely(db, [...found.keys()])
  return rows
    .map((row) => ({ ...row, reasons: reasonOrder.filter((reason) => found.get(row.id)?.has(reason)) }))
    .sort((a, b) => strength(b) - strength(a) || a.id - b.id)
    .slice(0, shown) as LikelyDuplicate[]
}

const strength = ({ reasons }: { reasons: readonly (typeof reasonOrder)[number][] }) =>
  reasons.reduce((sum, reason) => sum + 2 ** (2 - reasonOrder.indexOf(reason)), 0)

/** Half a name is like too many others. */
function hasName({ lastName, firstName, lastNameAr, firstNameAr }: Person): boolean {
  const isTyped = (text: string | null) => text !== null && text.trim().length > 1
  return (isTyped(lastName) && isTyped(firstName)) || (isTyped(lastNameAr) && isTyped(firstNameAr))
}

/** The years that rules/person-match could find compatible: neighbours, and the two last digits swapped. */
function comparableYears({ birthDate, birthYear }: Person): number[] | null {
  const year = birthDate ? Number(birthDate.slice(0, 4)) : birthYear
  if (year === null) return null
  const [a, b, c, d] = String(year)
  return [year - 1, year, year + 1, Number(`${a}${b}${d}${c}`)]
}
