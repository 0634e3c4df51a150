import { z } from 'zod'
import { EnrolmentState } from './cohorts.ts'
import { mutation, office, query } from './define.ts'
import { CohortId, DocumentFile, ExportReason, IsoDay, Nothing, optionalText, Sex, TraineeId } from './fields.ts'
import { Commune } from './geography.ts'
import { PersonName } from './person.ts'
import { Accommodation, DocumentType, fileFields, fileRules, TargetGroup } from './trainee-file.ts'

/** Trainees' files. The office reads and writes them; trainers get accommodations in words and nothing else. */

const CurrentPlacement = z.strictObject({ cohortId: CohortId, cohortCode: z.string(), state: EnrolmentState })

/** One row of the list, kept slim: a large centre has 20,000. */
export const TraineeRow = z.strictObject({
  id: TraineeId,
  fileNumber: z.string(),
  ...PersonName.shape,
  sex: Sex,
  birthDate: IsoDay.nullable(),
  birthYear: z.int(),
  communeFr: z.string().nullable(),
  communeAr: z.string().nullable(),
  targetGroup: TargetGroup,
  phone: z.string().nullable(),
  cohortId: CohortId.nullable(),
  cohortCode: z.string().nullable(),
  state: EnrolmentState.nullable(),
  isComplete: z.boolean(),
})
export type TraineeRow = z.infer<typeof TraineeRow>

export const TraineeFilters = z.strictObject({
  text: z.string().max(120),
  sex: Sex.optional(),
  targetGroup: TargetGroup.optional(),
  cohortId: CohortId.optional(),
  /** `unplaced`: never placed. */
  state: EnrolmentState.or(z.literal('unplaced')).optional(),
  isComplete: z.boolean().optional(),
  /** The files in the trash instead of the others; `text` is not looked at. */
  inTrash: z.boolean().optional(),
})

/** What a complete file has and this one has not. */
export const Missing = z.enum([
  'arabic_name',
  'document',
  'document_expiry',
  'commune',
  'phone',
  'schooling',
  'situation',
  'disability_questions',
  'file_consent',
])
export type Missing = z.infer<typeof Missing>

export const TraineeDetails = z.strictObject({
  ...fileFields,
  birthYear: z.int(),
  id: TraineeId,
  fileNumber: z.string(),
  registeredOn: IsoDay,
  version: z.int(),
  commune: Commune.nullable(),
  current: CurrentPlacement.nullable(),
  /** DISABILITY3 of the Washington Group: one domain at 3 or 4; null while the answers do not say. */
  hasDisability: z.boolean().nullable(),
  missing: z.array(Missing),
  notDuplicateReason: z.string().nullable(),
  isInTrash: z.boolean(),
  /** Since when nothing that identifies is left, though the figures still count the person; null while known. */
  anonymisedOn: IsoDay.nullable(),
})
export type TraineeDetails = z.infer<typeof TraineeDetails>

/** What stands in the form at this moment; half a name or half a phone number is welcome. */
export const TypedIdentity = z.strictObject({
  /** The file being edited, which is no duplicate of itself. */
  exceptId: TraineeId.nullable(),
  lastName: z.string().max(200),
  firstName: z.string().max(200),
  lastNameAr: z.string().max(200),
  firstNameAr: z.string().max(200),
  sex: Sex.nullable(),
  birthDate: IsoDay.nullable(),
  birthYear: z.int().nullable(),
  documentType: DocumentType.nullable(),
  documentNumber: z.string().max(100),
  phones: z.array(z.string().max(100)).max(3),
})

export const LikelyDuplicate = z.strictObject({
  id: TraineeId,
  fileNumber: z.string(),
  ...PersonName.shape,
  sex: Sex,
  birthDate: IsoDay.nullable(),
  birthYear: z.int(),
  cohortCode: z.string().nullable(),
  /** Why it looks like the same person, strongest first. */
  reasons: z.array(z.enum(['document', 'phone', 'name'])).min(1),
})
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>

/** Names, sex and needs stand on nearly every screen. */
const changes = [
  'trainees',
  'search',
  'home',
  'summaries',
  'cohorts',
  'attendance',
  'assessments',
  'certificates',
  'enterprises',
  'followUp',
] as const

export const trainees = {
  /** By family name. */
  list: query(office, TraineeFilters, z.array(TraineeRow)),
  /** The same rows as a CSV to open in a spreadsheet, by file number: no name, phone, day of birth or disability. */
  exportList: query(office, TraineeFilters, DocumentFile, { reauth: true, audit: { kind: 'export' } }),
  /** With names, birth dates and phones, of those alone who have agreed to transmission. */
  exportNamedList: query(
    ['director'],
    z.strictObject({ ...TraineeFilters.shape, reason: ExportReason }),
    DocumentFile,
    { reauth: true, audit: { kind: 'export', reason: 'reason' } },
  ),
  details: query(office, z.strictObject({ id: TraineeId }), TraineeDetails, { audit: { kind: 'read' } }),
  /** Files that look like the person being typed, strongest first, at most ten. */
  likelyDuplicates: query(office, TypedIdentity, z.array(LikelyDuplicate)),
  /** What a trainer must provide for, in words; for a trainer, own cohorts only. List order; who needs nothing is left out. */
  accommodations: query(
    ['director', 'secretary', 'trainer'],
    z.strictObject({ cohortId: CohortId }),
    z.array(z.strictObject({ traineeId: TraineeId, ...PersonName.shape, accommodations: z.array(Accommodation) })),
  ),
  /**
   * Opens a file and gives it its number. An incomplete file may be saved.
   * @throws trainee.document_taken, trainee.likely_duplicate (unless a reason says why it is somebody else)
   */
  enrol: mutation(
    office,
    z.strictObject({ ...fileFields, notDuplicateReason: optionalText(300) }).check(...fileRules),
    TraineeDetails,
    { changes },
  ),
  /** `version` is the one that was opened. @throws record.changed, trainee.document_taken */
  update: mutation(
    office,
    z.strictObject({ id: TraineeId, version: z.int(), ...fileFields }).check(...fileRules),
    TraineeDetails,
    { changes, audit: { kind: 'change', before: 'details' } },
  ),
  /** Takes a file out of every list; `restore` brings it back. @throws trainee.still_placed */
  trash: mutation(office, z.strictObject({ id: TraineeId }), Nothing, { changes }),
  restore: mutation(office, z.strictObject({ id: TraineeId }), TraineeDetails, { changes }),
}
