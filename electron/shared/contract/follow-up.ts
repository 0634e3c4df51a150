import { z } from 'zod'
import { between } from './between.ts'
import { mutation, office, query } from './define.ts'
import { Centimes, EnterpriseId, IsoDay, optional, optionalText, UserId, VisitId } from './fields.ts'
import { PersonName } from './person.ts'

/** Visits to enterprises: planned from the start day, due, done with what was found. */

export const visitKinds = ['visit', 'call'] as const
export const visitStatuses = ['active', 'seasonal', 'suspended', 'closed', 'transferred', 'unreachable'] as const
export type VisitStatus = (typeof visitStatuses)[number]
export const difficulties = [
  'market',
  'price',
  'material',
  'energy',
  'health',
  'debt',
  'premises',
  'competition',
] as const

/** Centimes a month; null = not told, which is not zero. */
const told = optional(Centimes)
const people = optional(z.int().min(0).max(999))

/** What a done visit found. */
const findings = {
  doneOn: IsoDay,
  kind: z.enum(visitKinds),
  /** A visit without a status is not a visit. */
  status: z.enum(visitStatuses),
  turnover: told,
  charges: told,
  /** The carrier's own income, not the turnover. */
  income: told,
  /** Everybody at work, carriers included; null = not told. */
  workers: people,
  workersWomen: people,
  workersDisabled: people,
  keepsBooks: z.boolean().nullable(),
  difficulties: z.array(z.enum(difficulties)).max(difficulties.length),
  advice: optionalText(2000),
  nextStep: optionalText(400),
  nextStepOn: optional(IsoDay),
}

/** Women and people with disabilities are counted among everybody at work. */
const withinWorkers = <Part extends 'workersWomen' | 'workersDisabled'>(part: Part) =>
  between<{ workers: number | null } & Record<Part, number | null>>(
    ['workers', part],
    (visit) => (visit[part] ?? 0) <= (visit.workers ?? 0),
    { error: ({ input }) => `field.too_large:${input.workers ?? 0}`, path: [part] },
  )

const sheet = z
  .strictObject({ visitId: VisitId, ...findings })
  .check(withinWorkers('workersWomen'), withinWorkers('workersDisabled'))

export const Visit = z.strictObject({
  id: VisitId,
  enterpriseId: EnterpriseId,
  /** Months after the start that it was planned for; null for a visit beyond the plan. */
  month: z.int().nullable(),
  plannedOn: IsoDay,
  /** Days between the planned day and today while it is not done; 0 or less = not due yet. Null when done. */
  daysLate: z.int().nullable(),
  visitorName: z.string().nullable(),
  /** UTC instant and name of the last correction; null when what was written down first still stands. */
  correctedAt: z.string().nullable(),
  correctorName: z.string().nullable(),
  ...findings,
  doneOn: IsoDay.nullable(),
  kind: z.enum(visitKinds).nullable(),
  status: z.enum(visitStatuses).nullable(),
  turnover: Centimes.nullable(),
  charges: Centimes.nullable(),
  income: Centimes.nullable(),
  workers: z.int().nullable(),
  workersWomen: z.int().nullable(),
  workersDisabled: z.int().nullable(),
  advice: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: IsoDay.nullable(),
})
export type Visit = z.infer<typeof Visit>

/** A visit to make, with whom to call first. */
export const DueVisit = z.strictObject({
  id: VisitId,
  enterpriseId: EnterpriseId,
  number: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  month: z.int().nullable(),
  plannedOn: IsoDay,
  /** More than 0 = overdue. */
  daysLate: z.int(),
  adviserId: UserId.nullable(),
  adviserName: z.string().nullable(),
  founders: z.array(PersonName),
  phone: z.string().nullable(),
  communeCode: z.string().nullable(),
  locality: z.string().nullable(),
  lastVisitOn: IsoDay.nullable(),
  lastStatus: z.enum(visitStatuses).nullable(),
})
export type DueVisit = z.infer<typeof DueVisit>

const changes = { changes: ['followUp', 'enterprises', 'summaries', 'home'] } as const

export const followUp = {
  /** Visits planned up to `days` from today and not done, oldest first: the overdue ones, then the coming ones. */
  due: query(office, z.strictObject({ adviserId: optional(UserId), days: z.int().min(0).max(366) }), z.array(DueVisit)),
  /** All visits of an enterprise, planned and done, in the order of their planned day. */
  ofEnterprise: query(office, z.strictObject({ enterpriseId: EnterpriseId }), z.array(Visit)),
  /** Plans a visit beyond the automatic ones. */
  add: mutation(office, z.strictObject({ enterpriseId: EnterpriseId, plannedOn: IsoDay }), Visit, changes),
  /** Writes down a planned visit that was made. */
  record: mutation(office, sheet, Visit, changes),
  /** Rewrites the sheet of a visit that was made; who made it stays, and who corrected it last is kept beside. */
  correct: mutation(office, sheet, Visit, changes),
}
