import type { Certificate } from '../../../shared/contract/certificates.ts'
import type { EnrolmentState } from '../../../shared/contract/cohorts.ts'
import type { EnterpriseDetails } from '../../../shared/contract/enterprises/record.ts'
import type { TraineeFile } from '../../../shared/contract/trainee-file.ts'

interface Placement {
  readonly id: number
  readonly cohortCode: string
  readonly programmeFr: string
  readonly programmeAr: string
  readonly startsOn: string
  readonly overCapacityReason: string | null
  readonly ageExceptionReason: string | null
  readonly history: ReadonlyArray<{
    readonly state: EnrolmentState
    readonly since: string
    readonly reason: string | null
    readonly recordedAt: string
    readonly recordedBy: string
  }>
}

interface Hours {
  readonly givenMinutes: number
  readonly presentMinutes: number
  readonly absent: number
  readonly excused: number
  readonly late: number
}

interface ExplainedMark {
  readonly heldOn: string
  readonly startsAt: string
  readonly justification: 'medical' | 'family' | 'administrative' | 'transport' | 'weather' | 'other' | null
  readonly note: string | null
  readonly markedBy: string
}

export interface Attempt {
  readonly assessedOn: string
  readonly result: 'acquired' | 'in_progress' | 'not_acquired'
  readonly note: string | null
  readonly nameFr: string
  readonly nameAr: string
  readonly recordedBy: string
}

interface Visit {
  readonly doneOn: string | null
  readonly status: 'active' | 'seasonal' | 'suspended' | 'closed' | 'transferred' | 'unreachable' | null
  readonly income: number | null
  /** A JSON list of words. */
  readonly difficulties: string
  readonly advice: string | null
  readonly nextStep: string | null
  readonly visitorName: string | null
}

/** Everything that the tables hold about one person. */
export interface HeldData {
  readonly traineeId: number
  readonly file: TraineeFile & { readonly birthYear: number }
  readonly fileNumber: string
  readonly registeredOn: string
  readonly hasPhoto: boolean
  readonly notDuplicateReason: string | null
  readonly commune: { readonly nameFr: string; readonly nameAr: string } | null
  readonly placements: readonly Placement[]
  readonly hours: ReadonlyMap<number, Hours>
  readonly marks: readonly ExplainedMark[]
  readonly assessments: readonly Attempt[]
  readonly certificates: readonly Certificate[]
  readonly enterprises: ReadonlyArray<{ readonly details: EnterpriseDetails; readonly visits: readonly Visit[] }>
  readonly authors: {
    readonly createdAt: string
    readonly createdBy: string
    readonly updatedAt: string
    readonly updatedBy: string
  }
}
