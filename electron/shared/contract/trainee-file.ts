import { z } from 'zod'
import { between } from './between.ts'
import { Centimes, IsoDay, Milieu, optional, optionalText, Sex, text } from './fields.ts'
import { CommuneCode } from './geography.ts'
import { Phone } from './phone.ts'

/** What a trainee's file holds, field by field, as the enrolment form asks it. Closed lists are those of the tables. */

export const LegalStatus = z.enum(['moroccan', 'regularised_migrant', 'asylum_seeker', 'refugee', 'other'])
export const DocumentType = z.enum([
  'cin',
  'residence_permit',
  'refugee_card',
  'unhcr',
  'passport',
  'birth_certificate',
  'other',
])
export const TargetGroup = z.enum(['disability', 'precarious', 'both'])
export const MaritalStatus = z.enum(['single', 'married', 'divorced', 'widowed'])
export const Schooling = z.enum([
  'none',
  'literacy',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'baccalaureate',
  'higher',
  'vocational',
])
export const Situation = z.enum(['seeking', 'inactive', 'family_help', 'day_labour', 'informal', 'employed', 'student'])
/** Washington Group Short Set: 1 no difficulty … 4 cannot do at all, 7 refused, 9 does not know. */
export const WgAnswer = z.literal([1, 2, 3, 4, 7, 9])
export const wgQuestions = [
  'wgVision',
  'wgHearing',
  'wgMobility',
  'wgCognition',
  'wgSelfCare',
  'wgCommunication',
] as const
export const DisabilityCard = z.enum(['none', 'requested', 'old_attestation', 'card'])
export const DisabilityType = z.enum([
  'motor',
  'visual',
  'hearing',
  'speech',
  'intellectual',
  'psychic',
  'autism',
  'multiple',
  'other',
])
/** Reasonable accommodations, in words that say what to do and never why. */
export const AccommodationNeed = z.enum([
  'step_free',
  'seating',
  'adapted_tool',
  'sign_language',
  'pictograms',
  'large_print',
  'audio',
  'tamazight',
  'extra_time',
  'breaks',
  'transport',
  'helper',
  'no_machine',
])
export const ConsentPurpose = z.enum(['file', 'image', 'transmission'])
export const ConsentAnswer = z.enum(['given', 'refused', 'withdrawn'])
export const ConsentMeans = z.enum(['signature', 'fingerprint', 'oral'])
/** The language in which the consent was read out. */
export const ConsentLanguage = z.enum(['fr', 'ar', 'darija', 'tamazight', 'en'])

export const Accommodation = z.strictObject({ need: AccommodationNeed, detail: optionalText(200) })
export const Consent = z.strictObject({
  purpose: ConsentPurpose,
  answer: ConsentAnswer,
  means: ConsentMeans,
  language: ConsentLanguage,
  givenOn: IsoDay,
})

/** Presentation forms pasted from old documents become letters again, and inner spaces single. */
const tidy = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ')
const latinName = text()
  .transform(tidy)
  .pipe(
    z
      .string()
      .trim()
      .min(1)
      .max(80)
      .refine((text) => !/\p{Script=Arabic}/u.test(text), { error: 'field.latin_letters' }),
  )
const arabicName = text()
  .nullable()
  .transform((text) => (text === null || text.trim() === '' ? null : tidy(text).trim()))
  .pipe(
    z
      .string()
      .max(80)
      .refine((text) => !/\p{Script=Latin}/u.test(text), { error: 'field.arabic_letters' })
      .nullable(),
  )
/** Capitals without spaces, as on the card: `PA 123456` and `pa123456` are one document. */
const documentNumber = text()
  .nullable()
  .transform((text) => text?.normalize('NFKC').toUpperCase().replace(/\s+/g, '') || null)
  .pipe(z.string().max(40).nullable())

/** Up to three; a line of the form whose number was left empty is no phone. */
const phones = z
  .array(z.strictObject({ number: optional(Phone), owner: optionalText(80) }))
  .max(3)
  .transform((lines) => lines.flatMap(({ number, owner }) => (number === null ? [] : [{ number, owner }])))

export const fileFields = {
  lastName: latinName,
  firstName: latinName,
  lastNameAr: arabicName,
  firstNameAr: arabicName,
  sex: Sex,
  /** Either the full date or, when papers give no more, the year. */
  birthDate: optional(IsoDay),
  birthYear: optional(z.int().min(1900).max(2199)),
  birthPlace: optionalText(120),
  /** ISO 3166-1 alpha-2. */
  nationality: z.string().regex(/^[A-Z]{2}$/),
  legalStatus: LegalStatus,
  documentType: optional(DocumentType),
  documentNumber,
  documentExpiresOn: optional(IsoDay),
  communeCode: optional(CommuneCode),
  locality: optionalText(120),
  address: optionalText(200),
  /** Of the commune when left empty. */
  milieu: optional(Milieu),
  phones,
  email: optional(z.email({ error: 'field.email' }).max(120)),
  emergencyName: optionalText(120),
  emergencyRelation: optionalText(80),
  emergencyPhone: optional(Phone),
  maritalStatus: optional(MaritalStatus),
  dependants: optional(z.int().min(0).max(30)),
  targetGroup: TargetGroup,
  schooling: optional(Schooling),
  situation: optional(Situation),
  /** Personal income of the last month before entry. */
  baselineIncome: optional(Centimes),
  referredBy: optionalText(120),
  motivation: optionalText(2000),
  wgVision: optional(WgAnswer),
  wgHearing: optional(WgAnswer),
  wgMobility: optional(WgAnswer),
  wgCognition: optional(WgAnswer),
  wgSelfCare: optional(WgAnswer),
  wgCommunication: optional(WgAnswer),
  wgRespondent: optional(z.enum(['self', 'proxy'])),
  disabilityCard: optional(DisabilityCard),
  disabilityCardNumber: optionalText(40),
  disabilityTypes: z.array(z.strictObject({ type: DisabilityType, isMain: z.boolean() })).max(9),
  accommodations: z.array(Accommodation).max(13),
  consents: z.array(Consent).max(3),
  signsByFingerprint: z.boolean(),
  note: optionalText(2000),
}

export const TraineeFile = z.strictObject(fileFields)
export type TraineeFile = z.output<typeof TraineeFile>

/** The shape of a document's number; foreign papers vary too much to be refused. */
const documentPatterns: Partial<Record<z.infer<typeof DocumentType>, RegExp>> = {
  cin: /^[A-Z]{1,2}\d{1,7}$/,
  residence_permit: /^[A-Z0-9]{5,12}$/,
  passport: /^[A-Z0-9]{6,9}$/,
}

const hasTwice = (values: readonly string[]) => new Set(values).size < values.length

/** What no single field can say: used by `enrol` and `update`, so by their forms too. */
export const fileRules = [
  between<Pick<TraineeFile, 'birthDate' | 'birthYear'>>(
    ['birthDate', 'birthYear'],
    (file) => file.birthDate !== null || file.birthYear !== null,
    { error: 'field.required', path: ['birthDate'] },
  ),
  between<Pick<TraineeFile, 'documentType' | 'documentNumber'>>(
    ['documentType', 'documentNumber'],
    (file) => file.documentNumber === null || file.documentType !== null,
    { error: 'field.required', path: ['documentType'] },
  ),
  between<Pick<TraineeFile, 'documentType' | 'documentNumber'>>(
    ['documentType', 'documentNumber'],
    ({ documentType, documentNumber }) =>
      documentNumber === null || !documentType || documentPatterns[documentType]?.test(documentNumber) !== false,
    { error: 'field.document_number', path: ['documentNumber'] },
  ),
  between<Pick<TraineeFile, 'phones'>>(['phones'], (file) => !hasTwice(file.phones.map(({ number }) => number)), {
    error: 'field.duplicate',
    path: ['phones'],
  }),
  between<Pick<TraineeFile, 'disabilityTypes'>>(
    ['disabilityTypes'],
    ({ disabilityTypes }) =>
      !hasTwice(disabilityTypes.map(({ type }) => type)) && disabilityTypes.filter(({ isMain }) => isMain).length <= 1,
    { error: 'field.duplicate', path: ['disabilityTypes'] },
  ),
  between<Pick<TraineeFile, 'accommodations'>>(
    ['accommodations'],
    (file) => !hasTwice(file.accommodations.map(({ need }) => need)),
    { error: 'field.duplicate', path: ['accommodations'] },
  ),
  between<Pick<TraineeFile, 'consents'>>(
    ['consents'],
    (file) => !hasTwice(file.consents.map(({ purpose }) => purpose)),
    { error: 'field.duplicate', path: ['consents'] },
  ),
]
