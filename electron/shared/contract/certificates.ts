import { z } from 'zod'
import { CohortHeading, Hours, ListedTrainee } from './attendance-fields.ts'
import { mutation, office, query } from './define.ts'
import {
  CertificateId,
  CohortId,
  DocumentFile,
  EnrolmentId,
  IsoDay,
  Nothing,
  requiredText,
  Sex,
  TraineeId,
} from './fields.ts'
import { Label, PersonName } from './person.ts'

/** Certificates: the centre's rule, the director's exceptions, numbers that are never used twice, the register. */

const readers = ['director', 'secretary', 'trainer'] as const

/** What still stands between a trainee and the certificate. */
export const CertificateLack = z.enum(['attendance', 'competences', 'critical', 'names', 'placement'])
export type CertificateLack = z.infer<typeof CertificateLack>

export const Eligibility = z.strictObject({
  ...ListedTrainee.shape,
  sex: Sex,
  hours: Hours,
  attendanceMinPercent: z.int(),
  acquired: z.int(),
  competences: z.int(),
  competencesMinPercent: z.int(),
  /** Critical competences not acquired. */
  criticalLacking: z.array(Label),
  lacks: z.array(CertificateLack),
  /**
   * The director's exception: it stands in for attendance and competences, never for the names or the placement. Its
   * words may tell of health: to a trainer it is null.
   */
  exceptionReason: z.string().nullable(),
  certificate: z.strictObject({ id: CertificateId, number: z.string(), issuedOn: IsoDay }).nullable(),
  canIssue: z.boolean(),
})
export type Eligibility = z.infer<typeof Eligibility>

export const Certificate = z.strictObject({
  id: CertificateId,
  number: z.string(),
  enrolmentId: EnrolmentId,
  traineeId: TraineeId,
  /** As printed. */
  ...PersonName.shape,
  programme: Label,
  cohortCode: z.string(),
  givenMinutes: z.int(),
  issuedOn: IsoDay,
  issuedBy: z.string(),
  /** The director's words, here and below: null to a trainer. */
  exceptionReason: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
})
export type Certificate = z.infer<typeof Certificate>

const year = z.int().min(1900).max(2199)
const issued = { changes: ['certificates', 'search', 'home', 'summaries', 'trainees'] } as const

export const certificates = {
  /** The cohorts that have trainees, latest first, with how many certificates they have. */
  cohorts: query(
    readers,
    Nothing,
    z.array(z.strictObject({ ...CohortHeading.shape, trainees: z.int(), certificates: z.int() })),
  ),
  eligibility: query(
    readers,
    z.strictObject({ cohortId: CohortId }),
    z.strictObject({ cohort: CohortHeading, rows: z.array(Eligibility) }),
  ),
  grantException: mutation(
    ['director'],
    z.strictObject({ enrolmentId: EnrolmentId, reason: requiredText(400) }),
    Nothing,
    { changes: ['certificates', 'home'] },
  ),
  /** Numbers, freezes and stores the certificates, all or none, in the order given. */
  issue: mutation(
    office,
    z.strictObject({
      enrolmentIds: z
        .array(EnrolmentId)
        .min(1)
        .max(60)
        .refine((ids) => new Set(ids).size === ids.length, { error: 'field.duplicate' }),
    }),
    z.array(Certificate),
    { ...issued, audit: { kind: 'change', record: ['enrolment', 'enrolmentIds'] } },
  ),
  /** The number stays used and the certificate stays in the register. */
  cancel: mutation(['director'], z.strictObject({ id: CertificateId, reason: requiredText(400) }), Certificate, issued),
  /** The register of one year, or of all; in the order of issue. A trainer sees the certificates of own cohorts. */
  register: query(
    readers,
    z.strictObject({ year: year.nullable() }),
    z.strictObject({ years: z.array(z.int()), certificates: z.array(Certificate) }),
  ),
  ofTrainee: query(readers, z.strictObject({ traineeId: TraineeId }), z.array(Certificate)),
  /**
   * The very file that was issued, with the holder's birth and identity card, so the office alone prints it; a cancelled
   * certificate is not printed any more.
   */
  print: query(office, z.strictObject({ id: CertificateId }), DocumentFile, { audit: { kind: 'export' } }),
  /** The official register: every number of the year, so the office alone prints it. */
  printRegister: query(office, z.strictObject({ year, language: z.enum(['fr', 'ar', 'both']) }), DocumentFile, {
    audit: { kind: 'export' },
  }),
}
