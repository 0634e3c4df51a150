import { createHash } from 'node:crypto'
import {
  eraseCertificates,
  eraseDrafts,
  eraseEnterpriseIdentity,
  eraseEnterpriseTexts,
  eraseFile,
  erasePlacementTexts,
  getErasable,
  listAgeDays,
  listEnrolmentIds,
  listFoundedWith,
  noteErasure,
} from '../../../db/queries/erasure.ts'
import { unindex } from '../../../db/queries/search.sqlite.ts'
import type { Writer } from '../../../db/reader.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { reindex } from '../procedures/enterprises/whole.ts'
import { coarseBirthDate } from './coarse-birth.ts'

const emptySha256 = createHash('sha256').digest('hex')

/**
 * Forgets a person: what identifies goes, what the figures count stays, under a random name. It cannot be undone, and
 * a second time it does nothing. The pages of the file keep no trace of it once the log is folded in (`secure_delete`).
 */
export async function anonymise(db: Writer, traineeId: number, at: string): Promise<void> {
  const person = await getErasable(db, traineeId)
  if (person.anonymisedAt !== null) return
  const pseudonym = `A-${person.randomKey.slice(0, 8).toUpperCase()}`
  const founded = await listFoundedWith(db, traineeId)
  const birthDate = coarseBirthDate(person.birthDate, await listAgeDays(db, traineeId))
  await eraseFile(db, traineeId, { pseudonym, birthDate, communeCode: provinceOf(person.communeCode), at })
  const enrolmentIds = await listEnrolmentIds(db, traineeId)
  await erasePlacementTexts(db, enrolmentIds)
  await unindex(db, 'trainee', traineeId)
  for (const id of await eraseCertificates(db, enrolmentIds, pseudonym, emptySha256))
    await unindex(db, 'certificate', id)
  for (const { enterpriseId, isShared, communeCode } of founded) {
    await eraseEnterpriseTexts(db, enterpriseId)
    if (isShared === 0)
      await eraseEnterpriseIdentity(db, enterpriseId, { pseudonym, communeCode: provinceOf(communeCode) })
    await reindex(db, enterpriseId)
  }
  await eraseDrafts(
    db,
    mentions(
      person,
      founded.map(({ enterpriseId }) => enterpriseId),
    ),
  )
  await noteErasure(db, person.randomKey, at)
}

/** The figures need the province; the commune with a year of birth would name somebody in a small douar. */
const provinceOf = (communeCode: string | null) => communeCode?.slice(0, '08.401'.length) ?? null

type Person = Awaited<ReturnType<typeof getErasable>>

/** A draft on one of the person's records, or in which the name, the document or the file number stands. */
function mentions(person: Person, enterpriseIds: readonly number[]) {
  const { lastName, firstName, lastNameAr, firstNameAr, documentNumber, fileNumber } = person
  const words = [lastName, firstName, lastNameAr, firstNameAr, documentNumber, fileNumber]
    .flatMap((word) => (word ? [fold(word)] : []))
    .filter((word) => word.length > 1)
  const forms = [`trainees.update:${person.id}`, ...enterpriseIds.map((id) => `enterprises.update:${id}`)]
  return (form: string, content: string) => {
    const folded = fold(content)
    return forms.includes(form) || words.some((word) => folded.includes(word))
  }
}
