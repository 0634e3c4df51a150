import { sql } from 'kysely'
import type { CertificateSnapshot } from '../../electron/shared/certificate-snapshot.ts'
import { erasedText } from '../../electron/shared/i18n/person-name.ts'
import type { Reader, Writer } from '../reader.ts'
import { required } from './require.ts'

/** What forgetting a person does to each table. Every column that is not named here is kept for the figures. */

export async function getErasable(db: Reader, id: number) {
  const row = await db
    .selectFrom('trainee')
    .select(['id', 'randomKey', 'anonymisedAt', 'birthDate', 'communeCode'])
    .select(['lastName', 'firstName', 'lastNameAr', 'firstNameAr', 'documentNumber', 'fileNumber'])
    .where('id', '=', id)
    .executeTakeFirst()
  return required(row, 'trainee')
}

/** The file itself, and the lists that belong to it alone. */
export async function eraseFile(
  db: Writer,
  id: number,
  kept: { pseudonym: string; birthDate: string | null; communeCode: string | null; at: string },
): Promise<void> {
  await db
    .updateTable('trainee')
    .set({
      ...{ anonymisedAt: kept.at, fileNumber: kept.pseudonym, lastName: erasedText, firstName: kept.pseudonym },
      ...{ lastNameAr: null, firstNameAr: null, birthDate: kept.birthDate, birthPlace: null, nationality: 'MA' },
      ...{ documentType: null, documentNumber: null, documentExpiresOn: null, communeCode: kept.communeCode },
      ...{ locality: null, address: null, email: null, emergencyName: null, emergencyRelation: null },
      ...{ emergencyPhone: null, maritalStatus: null, dependants: null, schooling: null, situation: null },
      ...{ baselineIncome: null, referredBy: null, motivation: null, wgRespondent: null, disabilityCard: null },
      ...{ disabilityCardNumber: null, signsByFingerprint: 0, photo: null, notDuplicateReason: null, note: null },
    })
    .where('id', '=', id)
    .execute()
  for (const table of ['traineePhone', 'traineeDisabilityType', 'traineeAccommodation', 'traineeConsent'] as const)
    await db.deleteFrom(table).where('traineeId', '=', id).execute()
}

export async function listEnrolmentIds(db: Reader, traineeId: number): Promise<number[]> {
  return (await db.selectFrom('enrolment').select('id').where('traineeId', '=', traineeId).execute()).map(
    (row) => row.id,
  )
}

/** What people wrote about placements, marks, results and exceptions; days, states and marks stay. */
export async function erasePlacementTexts(db: Writer, enrolmentIds: readonly number[]): Promise<void> {
  if (enrolmentIds.length === 0) return
  const texts = { overCapacityReason: null, ageExceptionReason: null }
  await db.updateTable('enrolment').set(texts).where('id', 'in', enrolmentIds).execute()
  await db.updateTable('enrolmentState').set({ reason: null }).where('enrolmentId', 'in', enrolmentIds).execute()
  await db
    .updateTable('attendanceMark')
    .set({ note: null, justification: null })
    .where('enrolmentId', 'in', enrolmentIds)
    .execute()
  await db.updateTable('assessment').set({ note: null }).where('enrolmentId', 'in', enrolmentIds).execute()
  await db
    .updateTable('certificateException')
    .set({ reason: erasedText })
    .where('enrolmentId', 'in', enrolmentIds)
    .execute()
}

/** The register keeps number, day, course and hours; the name, the identity card and the printed file go. */
export async function eraseCertificates(
  db: Writer,
  enrolmentIds: readonly number[],
  pseudonym: string,
  emptySha256: string,
): Promise<number[]> {
  if (enrolmentIds.length === 0) return []
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'snapshot', 'cancelReason', 'exceptionReason'])
    .where('enrolmentId', 'in', enrolmentIds)
    .execute()
  for (const { id, snapshot, cancelReason, exceptionReason } of rows) {
    const printed = JSON.parse(snapshot) as CertificateSnapshot
    const { sex, birthYear } = printed.holder ?? {}
    const holder = {
      ...{ lastName: erasedText, firstName: pseudonym, lastNameAr: null, firstNameAr: null, sex, birthYear },
      ...{ birthDate: null, birthPlace: null, cin: null },
    }
    await db
      .updateTable('certificate')
      .set({
        snapshot: JSON.stringify({ ...printed, holder }),
        pdf: new Uint8Array(),
        sha256: emptySha256,
        cancelReason: cancelReason && erasedText,
        exceptionReason: exceptionReason && erasedText,
      })
      .where('id', '=', id)
      .execute()
  }
  return rows.map((row) => row.id)
}

/** The enterprises that the person founds or founded, and whether anybody who is still known founds them too. */
export async function listFoundedWith(db: Reader, traineeId: number) {
  const { rows } = await sql<{ enterpriseId: number; isShared: 0 | 1; communeCode: string | null }>`
    SELECT DISTINCT founder.enterprise_id, enterprise.commune_code, EXISTS (
      SELECT 1 FROM founder AS other JOIN trainee ON trainee.id = other.trainee_id
      WHERE other.enterprise_id = founder.enterprise_id AND other.trainee_id <> ${traineeId}
        AND trainee.anonymised_at IS NULL
    ) AS is_shared
    FROM founder JOIN enterprise ON enterprise.id = founder.enterprise_id
    WHERE founder.trainee_id = ${traineeId}
  `.execute(db)
  return rows
}

/** Remarks on an enterprise: nobody can tell of which founder they speak. */
export async function eraseEnterpriseTexts(db: Writer, id: number): Promise<void> {
  await db.updateTable('enterprise').set({ note: null }).where('id', '=', id).execute()
  await db.updateTable('enterpriseStage').set({ note: null }).where('enterpriseId', '=', id).execute()
  await db.updateTable('fundingLine').set({ note: null, reference: null }).where('enterpriseId', '=', id).execute()
  await db
    .updateTable('followUpVisit')
    .set({ advice: null, nextStep: null, nextStepOn: null, difficulties: '[]' })
    .where('enterpriseId', '=', id)
    .execute()
}

/** An enterprise of which nobody is known any more: its number, form, dates and amounts stay. */
export async function eraseEnterpriseIdentity(
  db: Writer,
  id: number,
  kept: { pseudonym: string; communeCode: string | null },
): Promise<void> {
  await db
    .updateTable('enterprise')
    .set({
      ...{ name: kept.pseudonym, nameAr: null, activity: erasedText, registrationNumber: null, ice: null },
      ...{ communeCode: kept.communeCode, locality: null, phone: null },
    })
    .where('id', '=', id)
    .execute()
}

/** Forms that somebody has not sent yet and that speak of the person. */
export async function eraseDrafts(db: Writer, speaksOf: (form: string, content: string) => boolean): Promise<void> {
  for (const { userId, form, content } of await db.selectFrom('draft').selectAll().execute())
    if (speaksOf(form, content))
      await db.deleteFrom('draft').where('userId', '=', userId).where('form', '=', form).execute()
}

export async function noteErasure(db: Writer, randomKey: string, erasedAt: string): Promise<void> {
  await db
    .insertInto('erasure')
    .values({ randomKey, erasedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everybody who was ever forgotten. */
export async function listErasures(db: Reader) {
  return db.selectFrom('erasure').select(['randomKey', 'erasedAt']).orderBy('erasedAt').orderBy('randomKey').execute()
}

/** Those of the keys that stand for somebody who is not forgotten here. */
export async function listStillKnown(db: Reader, randomKeys: readonly string[]) {
  if (randomKeys.length === 0) return []
  return db
    .selectFrom('trainee')
    .select(['id', 'randomKey'])
    .where('randomKey', 'in', randomKeys)
    .where('anonymisedAt', 'is', null)
    .execute()
}

/** Days on which the figures ask for the age of a person: entries in training, and the events of the projects. */
export async function listAgeDays(db: Reader, traineeId: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    WITH own AS (SELECT enterprise_id AS id FROM founder WHERE trainee_id = ${traineeId})
    SELECT starts_on AS day FROM enrolment WHERE trainee_id = ${traineeId}
    UNION SELECT started_on FROM enterprise WHERE id IN own
    UNION SELECT date(started_on, months) FROM enterprise,
      (SELECT '+6 months' AS months UNION SELECT '+12 months' UNION SELECT '+24 months' UNION SELECT '+36 months')
      WHERE id IN own
    UNION SELECT granted_on FROM funding_line WHERE enterprise_id IN own
    UNION SELECT paid_on FROM funding_line WHERE enterprise_id IN own
    UNION SELECT done_on FROM follow_up_visit WHERE enterprise_id IN own
    UNION SELECT planned_on FROM follow_up_visit WHERE enterprise_id IN own
  `.execute(db)
  return rows.flatMap(({ day }) => (day ? [day] : []))
}
