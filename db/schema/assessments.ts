import type { Generated } from 'kysely'

/** Table `assessment`. */
export interface AssessmentTable {
  id: Generated<number>
  enrolmentId: number
  competenceId: number
  result: 'acquired' | 'in_progress' | 'not_acquired'
  assessedOn: string
  trainerId: number | null
  note: string | null
  recordedAt: string
  recordedBy: number
}
