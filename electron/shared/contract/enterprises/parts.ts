import { z } from 'zod'
import { between } from '../between.ts'
import {
  Centimes,
  EnterpriseId,
  FunderId,
  FundingLineId,
  IsoDay,
  optional,
  optionalText,
  TraineeId,
} from '../fields.ts'
import { PersonName } from '../person.ts'

/** The dated parts of an enterprise: founders, stages, funding lines. */

export const founderRoles = ['lead', 'partner', 'member'] as const
export const fundingKinds = ['grant', 'kit', 'loan', 'own'] as const
/** In the order in which a project usually meets them. */
export const stages = [
  'idea',
  'study',
  'plan_approved',
  'submitted',
  'granted',
  'rejected',
  'started',
  'active',
  'in_difficulty',
  'suspended',
  'closed',
  'transferred',
] as const
export type Stage = (typeof stages)[number]
/** Stages after which nobody is visited any more. */
export const finalStages: readonly Stage[] = ['rejected', 'closed', 'transferred']

export const FounderFields = {
  traineeId: TraineeId,
  role: z.enum(founderRoles),
  /** Whole percent; null when no shares were agreed. */
  sharePercent: optional(z.int().min(0).max(100)),
}

export const Founder = z.strictObject({
  traineeId: TraineeId,
  fileNumber: z.string(),
  ...PersonName.shape,
  sex: z.enum(['F', 'M']),
  role: z.enum(founderRoles),
  sharePercent: z.int().nullable(),
  since: IsoDay,
  until: IsoDay.nullable(),
})

/** A person whom the founder picker offers. */
export const FoundFounder = z.strictObject({
  traineeId: TraineeId,
  fileNumber: z.string(),
  ...PersonName.shape,
  birthYear: z.int(),
  /** The live project that this person founds already: allowed, but worth a look. */
  liveEnterprise: z.strictObject({ id: EnterpriseId, number: z.string(), name: z.string() }).nullable(),
})

export const StageEntry = z.strictObject({
  id: z.int(),
  stage: z.enum(stages),
  since: IsoDay,
  note: z.string().nullable(),
  recordedBy: z.string(),
})

export const FundingLine = z.strictObject({
  id: FundingLineId,
  kind: z.enum(fundingKinds),
  funderId: FunderId.nullable(),
  funderNameFr: z.string().nullable(),
  funderNameAr: z.string().nullable(),
  asked: Centimes.nullable(),
  granted: Centimes.nullable(),
  grantedOn: IsoDay.nullable(),
  paid: Centimes,
  paidOn: IsoDay.nullable(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
})
export type FundingLine = z.infer<typeof FundingLine>

export const fundingFields = {
  kind: z.enum(fundingKinds),
  /** Who gives; nobody when the founders bring it themselves (`own`). */
  funderId: optional(FunderId),
  asked: optional(Centimes),
  granted: optional(Centimes),
  grantedOn: optional(IsoDay),
  paid: Centimes,
  paidOn: optional(IsoDay),
  reference: optionalText(80),
  note: optionalText(400),
}

type Funding = z.output<z.ZodObject<typeof fundingFields>>

/** An amount granted or paid has its day: the annual summary counts it in the year of that day. */
export const fundingRules = [
  between<Pick<Funding, 'kind' | 'funderId'>>(
    ['kind', 'funderId'],
    (line) => line.kind !== 'own' || line.funderId === null,
    { error: 'field.invalid', path: ['funderId'] },
  ),
  between<Pick<Funding, 'kind' | 'funderId'>>(
    ['kind', 'funderId'],
    (line) => line.kind === 'own' || line.funderId !== null,
    { error: 'field.required', path: ['funderId'] },
  ),
  between<Pick<Funding, 'granted' | 'grantedOn'>>(
    ['granted', 'grantedOn'],
    (line) => line.granted === null || line.grantedOn !== null,
    { error: 'field.required', path: ['grantedOn'] },
  ),
  between<Pick<Funding, 'paid' | 'paidOn'>>(['paid', 'paidOn'], (line) => line.paid === 0 || line.paidOn !== null, {
    error: 'field.required',
    path: ['paidOn'],
  }),
]
