import { createGeography } from '../../../electron/backend/resources/geography.ts'
import { nameOrder, type PersonName } from '../../../electron/shared/i18n/person-name.ts'
import { resourcesDir } from '../../support/backend.ts'
import type { BenchCentre } from '../bench-centre.ts'
import { chanceOf, measuredAt } from '../large-centre/rows.ts'
import type { Case } from '../measure.ts'
import { entryWriter } from './audit-entry.ts'

/** A trainee's file, and the list of all trainees. */

type Row = Record<string, string | number | null>

const today = measuredAt.slice(0, 10)
const questions = ['vision', 'hearing', 'mobility', 'cognition', 'self_care', 'communication']
const wgAnswers = ['wgVision', 'wgHearing', 'wgMobility', 'wgCognition', 'wgSelfCare', 'wgCommunication']

/** More than the readings that Warcha remembers, so that each opening is the first again. */
const newFiles = 600

/** A file read by hand. */
function fileReader({ raw }: BenchCentre): Case<'trainees.details'>['raw'] {
  const geography = createGeography(resourcesDir)
  const file = raw.prepare<[number], Row>(`
    SELECT id, file_number AS fileNumber, registered_on AS registeredOn, last_name AS lastName,
      first_name AS firstName, last_name_ar AS lastNameAr, first_name_ar AS firstNameAr, sex, birth_date AS birthDate,
      birth_year AS birthYear, birth_place AS birthPlace, nationality, legal_status AS legalStatus,
      document_type AS documentType, document_number AS documentNumber, document_expires_on AS documentExpiresOn,
      commune_code AS communeCode, locality, address, milieu, email, emergency_name AS emergencyName,
      emergency_relation AS emergencyRelation, emergency_phone AS emergencyPhone, marital_status AS maritalStatus,
      dependants, target_group AS targetGroup, schooling, situation, baseline_income AS baselineIncome,
      referred_by AS referredBy, motivation, wg_vision AS wgVision, wg_hearing AS wgHearing,
      wg_mobility AS wgMobility, wg_cognition AS wgCognition, wg_self_care AS wgSelfCare,
      wg_communication AS wgCommunication, wg_respondent AS wgRespondent, disability_card AS disabilityCard,
      disability_card_number AS disabilityCardNumber, signs_by_fingerprint AS signsByFingerprint,
      not_duplicate_reason AS notDuplicateReason, note, version, trashed_at AS trashedAt, anonymised_at AS anonymisedAt
    FROM trainee WHERE id = ?
  `)
  const of = (sql: string) => raw.prepare<[number], Row>(sql)
  const phones = of('SELECT number, owner FROM trainee_phone WHERE trainee_id = ? ORDER BY position')
  const types = of(
    'SELECT type, is_main AS isMain FROM trainee_disability_type WHERE trainee_id = ? ORDER BY is_main DESC, type',
  )
  const needs = of('SELECT need, detail FROM trainee_accommodation WHERE trainee_id = ? ORDER BY need')
  const consents = of(`
    SELECT purpose, answer, means, language, given_on AS givenOn FROM trainee_consent
    WHERE trainee_id = ? ORDER BY purpose
  `)
  const placement = raw.prepare<[string, number], Row>(`
    SELECT cohort_id AS cohortId, code AS cohortCode, coalesce((
      SELECT state FROM enrolment_state WHERE enrolment_id = enrolment.id AND since <= ?
      ORDER BY since DESC, id DESC LIMIT 1
    ), 'in_training') AS state
    FROM enrolment JOIN cohort ON cohort.id = cohort_id WHERE trainee_id = ?
    ORDER BY enrolment.starts_on DESC, enrolment.id DESC LIMIT 1
  `)
  return ({ id }) => {
    const { signsByFingerprint, trashedAt, anonymisedAt, ...row } = file.get(id)!
    const answers = wgAnswers.map((question) => row[question])
    const agreed = consents.all(id)
    const numbers = phones.all(id)
    const lacks: Array<[string, boolean]> = [
      ['arabic_name', !row.lastNameAr || !row.firstNameAr],
      ['document', !row.documentNumber],
      ['document_expiry', row.documentType === 'residence_permit' && !row.documentExpiresOn],
      ['commune', !row.communeCode],
      ['phone', numbers.length === 0],
      ['schooling', !row.schooling],
      ['situation', !row.situation],
      ['disability_questions', answers.includes(null)],
      ['file_consent', !agreed.some((consent) => consent.purpose === 'file' && consent.answer === 'given')],
    ]
    return {
      ...row,
      phones: numbers,
      disabilityTypes: types.all(id).map(({ type, isMain }) => ({ type, isMain: isMain === 1 })),
      accommodations: needs.all(id),
      consents: agreed,
      signsByFingerprint: signsByFingerprint === 1,
      commune: geography.find(row.communeCode as string),
      current: placement.get(today, id) ?? null,
      hasDisability: answers.some((answer) => answer === 3 || answer === 4),
      missing: lacks.filter(([, isLacking]) => isLacking).map(([part]) => part),
      isInTrash: trashedAt !== null,
      anonymisedOn: anonymisedAt,
    }
  }
}

/** Ids of one half of the files, so that neither case opens a file that the other has opened. */
function idsOfHalf({ raw }: BenchCentre, half: 0 | 1, how: { many: number; seed: number }) {
  const count = Math.floor(raw.prepare<[], number>('SELECT count(*) FROM trainee').pluck().get()! / 2)
  const chance = chanceOf(how.seed)
  const ids = new Set<number>()
  while (ids.size < how.many) ids.add(1 + half * count + chance.int(count))
  return [...ids].map((id) => ({ id: id as never }))
}

/** Opened again by the same person within ten minutes: no entry of the log. Few enough to be opened in the warm-up. */
export function openFileCase(centre: BenchCentre): Case<'trainees.details'> {
  const rounds = 1500
  return {
    name: 'Open a trainee’s file again',
    path: 'trainees.details',
    inputs: idsOfHalf(centre, 0, { many: rounds / 5, seed: 4 }),
    rounds,
    raw: fileReader(centre),
  }
}

/** Opened for the first time in ten minutes, which both sides write down. */
export function openNewFileCase(centre: BenchCentre): Case<'trainees.details'> {
  const read = fileReader(centre)
  const writeEntry = entryWriter(centre)
  return {
    name: 'Open a trainee’s file, with its entry',
    path: 'trainees.details',
    inputs: idsOfHalf(centre, 1, { many: newFiles, seed: 5 }),
    rounds: newFiles,
    raw: centre.raw.transaction((input) => {
      const file = read(input)
      writeEntry({ action: 'trainees.details', recordType: 'trainee', recordId: input.id, fields: '' })
      return file
    }).immediate,
  }
}

export function listCase({ raw }: BenchCentre): Case<'trainees.list'> {
  const geography = createGeography(resourcesDir)
  const list = raw.prepare<[string], Row>(`
    SELECT trainee.id, file_number AS fileNumber, last_name AS lastName, first_name AS firstName,
      last_name_ar AS lastNameAr, first_name_ar AS firstNameAr, sex, birth_date AS birthDate,
      birth_year AS birthYear, commune_code AS communeCode, target_group AS targetGroup, trainee_phone.number AS phone,
      cohort.id AS cohortId, cohort.code AS cohortCode, CASE WHEN cohort.id IS NOT NULL THEN coalesce((
        SELECT state FROM enrolment_state WHERE enrolment_id = enrolment.id AND since <= ?
        ORDER BY since DESC, id DESC LIMIT 1
      ), 'in_training') END AS state,
      last_name_ar IS NOT NULL AND first_name_ar IS NOT NULL AND document_number IS NOT NULL
        AND (document_type <> 'residence_permit' OR document_expires_on IS NOT NULL) AND commune_code IS NOT NULL
        AND trainee_phone.number IS NOT NULL AND schooling IS NOT NULL AND situation IS NOT NULL
        AND ${questions.map((question) => `wg_${question} IS NOT NULL`).join(' AND ')}
        AND EXISTS (SELECT 1 FROM trainee_consent
          WHERE trainee_id = trainee.id AND purpose = 'file' AND answer = 'given') AS isComplete
    FROM trainee
    LEFT JOIN enrolment ON enrolment.id = (
      SELECT id FROM enrolment AS latest WHERE latest.trainee_id = trainee.id ORDER BY starts_on DESC, id DESC LIMIT 1
    )
    LEFT JOIN cohort ON cohort.id = enrolment.cohort_id
    LEFT JOIN trainee_phone ON trainee_phone.trainee_id = trainee.id AND position = 1
    WHERE trashed_at IS NULL ORDER BY trainee.id
  `)
  return {
    name: 'List all trainees',
    path: 'trainees.list',
    inputs: [{ text: '' }],
    rounds: 12,
    raw() {
      // SQL does not know the order of a language.
      const compareNames = nameOrder('fr')
      return list
        .all(today)
        .map(({ communeCode, isComplete, ...row }) => {
          const commune = geography.find(communeCode as string)
          return { ...row, communeFr: commune?.nameFr, communeAr: commune?.nameAr, isComplete: isComplete === 1 }
        })
        .sort((a, b) => compareNames(a as unknown as PersonName, b as unknown as PersonName))
    },
  }
}
