/** What the figures are computed from: rows of the period, as the queries give them. Everything here is pure. */

export interface Person {
  readonly traineeId: number
  readonly fileNumber: string
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
  readonly sex: 'F' | 'M'
  readonly birthDate: string | null
  readonly birthYear: number
  readonly targetGroup: string
  readonly legalStatus: string
  readonly milieu: string | null
  readonly communeCode: string | null
  readonly wgVision: number | null
  readonly wgHearing: number | null
  readonly wgMobility: number | null
  readonly wgCognition: number | null
  readonly wgSelfCare: number | null
  readonly wgCommunication: number | null
}

interface WorkshopName {
  readonly workshopId: number | null
  readonly workshopNameFr: string | null
  readonly workshopNameAr: string | null
}

export interface Placement extends Person, WorkshopName {
  readonly enrolmentId: number
  readonly startsOn: string
  readonly endsOn: string | null
  /** State on the last counted day, and since when; null before the first state. */
  readonly state: string | null
  readonly since: string | null
}

export interface Enterprise extends WorkshopName {
  readonly enterpriseId: number
  readonly number: string
  readonly name: string
  readonly nameAr: string | null
  readonly kind: 'creation' | 'consolidation'
  readonly startedOn: string | null
  readonly milieu: string | null
  readonly communeCode: string | null
}

export interface Founder extends Person {
  readonly enterpriseId: number
  readonly since: string
  readonly until: string | null
}

export interface Period {
  readonly from: string
  /** Last counted day: the end of the period, or today while it runs. */
  readonly cutoff: string
}

export interface TrainingFacts {
  /** By enrolment: every placement that another list names is here. */
  readonly placements: ReadonlyMap<number, Placement>
  /** Placements that continue one that ended by a transfer. */
  readonly transfersIn: ReadonlySet<number>
  readonly attendance: ReadonlyArray<{ enrolmentId: number; given: number; present: number; lastOn: string }>
  readonly competences: ReadonlyArray<{ enrolmentId: number; acquired: number; lastOn: string }>
  /** In the order of their day. */
  readonly certified: ReadonlyArray<{ enrolmentId: number; issuedOn: string }>
}

interface Workforce {
  readonly workers: number | null
  readonly workersWomen: number | null
  readonly workersDisabled: number | null
}

export interface DoneVisit extends Workforce {
  readonly enterpriseId: number
  readonly visitId: number
  readonly doneOn: string
  readonly status: string | null
}

export interface EnterpriseFacts {
  readonly heads: ReadonlyMap<number, Enterprise>
  /** The lead first. */
  readonly founders: ReadonlyMap<number, readonly Founder[]>
  readonly started: ReadonlyArray<{ enterpriseId: number; startedOn: string }>
  readonly firstPaid: ReadonlyArray<{ enterpriseId: number; paidOn: string }>
  readonly granted: ReadonlyArray<{ enterpriseId: number; centimes: number; day: string }>
  readonly paid: ReadonlyArray<{ enterpriseId: number; centimes: number; day: string }>
  /** In the order of their day. */
  readonly done: readonly DoneVisit[]
  readonly overdue: ReadonlyArray<{ enterpriseId: number; visitId: number; plannedOn: string }>
  /** Workforce that the first visit of an enterprise found. */
  readonly baselines: ReadonlyMap<number, Workforce>
  /** Started `month` months before a day of the period. */
  readonly survivors: ReadonlyArray<{ enterpriseId: number; startedOn: string; month: SurvivalMonth }>
  readonly visits: ReadonlyMap<number, ReadonlyArray<{ doneOn: string; status: string | null }>>
  readonly stages: ReadonlyMap<number, ReadonlyArray<{ stage: string; since: string }>>
}

export const survivalMonths = [6, 12, 24, 36] as const
export type SurvivalMonth = (typeof survivalMonths)[number]

export type Facts = TrainingFacts & EnterpriseFacts
