import { z } from 'zod'
import { mutation, office, query } from './define.ts'
import { DocumentFile, IsoDay, Language, Nothing, TraineeId } from './fields.ts'
import { PersonName } from './person.ts'

/** What the law gives people over what is held about them (loi 09-08): to see it, and to have it erased. */

const directorOnly = ['director'] as const

/** Years, and months for drafts, after which a file is anonymised; proposals until the CNDP has fixed them. */
export const RetentionRules = z.strictObject({
  neverPlacedYears: z.int().min(1).max(50),
  trainedYears: z.int().min(1).max(50),
  certifiedYears: z.int().min(1).max(50),
  followedYears: z.int().min(1).max(50),
  draftMonths: z.int().min(1).max(60),
})
export type RetentionRules = z.infer<typeof RetentionRules>

/** Which duration keeps a file the longest. */
export const RetentionReason = z.enum(['neverPlaced', 'trained', 'certified', 'followed'])
export type RetentionReason = z.infer<typeof RetentionReason>

export const DuePerson = z.strictObject({
  id: TraineeId,
  fileNumber: z.string(),
  ...PersonName.shape,
  reason: RetentionReason,
  /** The last day that counts for that reason, and the day since which the file is too old. */
  since: IsoDay,
  dueOn: IsoDay,
})
export type DuePerson = z.infer<typeof DuePerson>

/** Somebody else who agrees, because it cannot be undone: another account of the management, or the paper key. */
const witness = {
  witnessUsername: z.string().trim().toLowerCase().max(40),
  witnessPassword: z.string().max(200),
  paperKey: z.string().max(200),
}

const changes = ['trainees', 'search', 'home', 'cohorts', 'certificates', 'enterprises', 'followUp', 'drafts'] as const

export const personalData = {
  /** Right of access: everything that is held about one person, on paper. */
  sheet: query(office, z.strictObject({ id: TraineeId, language: Language }), DocumentFile, {
    reauth: true,
    audit: { kind: 'export' },
  }),
  /** How long files are kept, and when those that were too old last went. */
  rules: query(directorOnly, Nothing, z.strictObject({ ...RetentionRules.shape, lastRunOn: IsoDay.nullable() })),
  updateRules: mutation(directorOnly, RetentionRules, Nothing, { changes: ['personalData'], reauth: true }),
  /** Whose files are too old, oldest first: nothing is changed. @throws erasure.clock_back */
  due: query(directorOnly, Nothing, z.array(DuePerson)),
  /**
   * Anonymises those of the list, and drops drafts that are too old.
   * @throws erasure.list_changed (somebody of the list is not due), erasure.clock_back, erasure.witness_missing,
   * erasure.witness_refused, login.wait, and what the paper key throws.
   */
  anonymiseDue: mutation(
    directorOnly,
    z.strictObject({ ids: z.array(TraineeId).min(1).max(5000), ...witness }),
    z.strictObject({ count: z.int() }),
    { changes: [...changes, 'personalData'], reauth: true, erases: true },
  ),
  /** On request of the person. @throws trainee.still_placed, and like `anonymiseDue`. */
  anonymise: mutation(directorOnly, z.strictObject({ id: TraineeId, ...witness }), Nothing, {
    changes: [...changes, 'personalData'],
    reauth: true,
    erases: true,
    audit: { kind: 'change', record: ['trainee', 'id'] },
  }),
}
