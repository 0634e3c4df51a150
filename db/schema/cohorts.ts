import type { Generated } from 'kysely'

/** Table `cohort`. */
export interface CohortTable {
  id: Generated<number>
  code: string
  programmeId: number
  trainingYearId: number
  startsOn: string
  endsOn: string
  capacity: number
  leadTrainerId: number | null
  roomId: number | null
  funding: string | null
  closedAt: string | null
}

/** Table `enrolment`. */
export interface EnrolmentTable {
  id: Generated<number>
  traineeId: number
  cohortId: number
  listNumber: number
  startsOn: string
  endsOn: string | null
  overCapacityReason: string | null
  ageExceptionReason: string | null
  createdAt: string
  createdBy: number
}

/** Table `enrolment_state`. */
export interface EnrolmentStateTable {
  id: Generated<number>
  enrolmentId: number
  state: 'in_training' | 'suspended' | 'withdrawn' | 'excluded' | 'transferred' | 'completed'
  since: string
  reason: string | null
  recordedAt: string
  recordedBy: number
}
