import { z } from 'zod'
import { between } from '../between.ts'
import {
  Centimes,
  EnterpriseId,
  FunderId,
  IsoDay,
  Milieu,
  optional,
  optionalText,
  requiredText,
  UserId,
  WorkshopId,
} from '../fields.ts'
import { CommuneCode } from '../geography.ts'
import { PersonName } from '../person.ts'
import { Phone } from '../phone.ts'
import { Founder, FundingLine, StageEntry, stages } from './parts.ts'

/** The record of an enterprise, and what its form must respect. */

export const kinds = ['creation', 'consolidation'] as const
export const sectors = ['agriculture', 'craft', 'trade', 'services'] as const
export const legalForms = [
  'informal',
  'in_progress',
  'auto_entrepreneur',
  'cooperative',
  'sole_trader',
  'sarl',
  'sarl_au',
  'association',
] as const
/** Entered in the trade register kept by a court: 1 to 7 digits, the court may follow. */
const tradeRegister: readonly string[] = ['sole_trader', 'sarl', 'sarl_au']

/** Identifiant commun de l'entreprise: 15 digits (its control is not published), typed with or without spaces. */
const Ice = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{15}$/, { error: 'field.ice' }))

export const EnterpriseFields = {
  name: requiredText(120),
  nameAr: optionalText(120),
  kind: z.enum(kinds),
  sector: z.enum(sectors),
  activity: requiredText(200),
  workshopId: optional(WorkshopId),
  legalForm: z.enum(legalForms),
  registrationNumber: optionalText(60),
  ice: optional(Ice),
  communeCode: optional(CommuneCode),
  locality: optionalText(120),
  milieu: optional(Milieu),
  phone: optional(Phone),
  /** Effective start, first sale or opening: known from the beginning for an enterprise that existed before. */
  startedOn: optional(IsoDay),
  adviserId: optional(UserId),
  note: optionalText(2000),
}

interface Registration {
  kind: (typeof kinds)[number]
  legalForm: (typeof legalForms)[number]
  registrationNumber: string | null
  ice: string | null
  startedOn: string | null
}

const isRegistered = (legalForm: string) => legalForm !== 'informal' && legalForm !== 'in_progress'

/** A registered form has its number; what is not registered has no ICE; what existed before says since when. */
export const registrationRules = [
  between<Pick<Registration, 'legalForm' | 'registrationNumber'>>(
    ['legalForm', 'registrationNumber'],
    ({ legalForm, registrationNumber }) => registrationNumber !== null || !isRegistered(legalForm),
    { error: 'field.required', path: ['registrationNumber'] },
  ),
  between<Pick<Registration, 'legalForm' | 'registrationNumber'>>(
    ['legalForm', 'registrationNumber'],
    ({ legalForm, registrationNumber }) =>
      registrationNumber === null || !tradeRegister.includes(legalForm) || /^\d{1,7}(?!\d)/.test(registrationNumber),
    { error: 'field.trade_register', path: ['registrationNumber'] },
  ),
  between<Pick<Registration, 'legalForm' | 'ice'>>(
    ['legalForm', 'ice'],
    ({ legalForm, ice }) => legalForm !== 'informal' || ice === null,
    { error: 'field.ice_unregistered', path: ['ice'] },
  ),
  between<Pick<Registration, 'kind' | 'startedOn'>>(
    ['kind', 'startedOn'],
    ({ kind, startedOn }) => kind !== 'consolidation' || startedOn !== null,
    { error: 'field.required', path: ['startedOn'] },
  ),
]

const place = { communeCode: z.string().nullable(), locality: z.string().nullable(), milieu: Milieu.nullable() }
const workshop = {
  workshopId: WorkshopId.nullable(),
  workshopNameFr: z.string().nullable(),
  workshopNameAr: z.string().nullable(),
}
const head = {
  id: EnterpriseId,
  number: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  kind: z.enum(kinds),
  sector: z.enum(sectors),
  activity: z.string(),
  legalForm: z.enum(legalForms),
  ...workshop,
  ...place,
  startedOn: IsoDay.nullable(),
  adviserId: UserId.nullable(),
  adviserName: z.string().nullable(),
  stage: z.enum(stages),
  stageSince: IsoDay,
}

/** One line of the list. */
export const EnterpriseRow = z.strictObject({
  ...head,
  founders: z.array(PersonName),
  granted: Centimes,
  paid: Centimes,
  /** Earliest visit that is not done; null when none is planned or nobody is visited any more. */
  nextVisitOn: IsoDay.nullable(),
})
export type EnterpriseRow = z.infer<typeof EnterpriseRow>

const Totals = z.strictObject({ asked: Centimes, granted: Centimes, paid: Centimes })

export const EnterpriseDetails = z.strictObject({
  ...head,
  registrationNumber: z.string().nullable(),
  ice: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  version: z.int(),
  isTrashed: z.boolean(),
  founders: z.array(Founder),
  /** Oldest first. */
  stages: z.array(StageEntry),
  funding: z.array(FundingLine),
  /** Sums of the funding lines in centimes; an amount that was not told adds nothing. */
  totals: Totals,
})
export type EnterpriseDetails = z.infer<typeof EnterpriseDetails>

export const Funder = z.strictObject({ id: FunderId, nameFr: z.string(), nameAr: z.string().nullable() })
export type Funder = z.infer<typeof Funder>
