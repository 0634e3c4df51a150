import type { RegisteredCertificate } from '../../../../db/queries/certificates.ts'
import type { listPlacements } from '../../../../db/queries/enrolments.ts'
import type { VisitRow } from '../../../../db/queries/follow-up.ts'
import type { getAuthors, listAssessmentsOf, listExplainedMarks } from '../../../../db/queries/held-data.ts'
import type { CountedHours } from '../../../../db/queries/hours.sqlite.ts'
import type { EnterpriseDetails } from '../../../shared/contract/enterprises/record.ts'
import type { TraineeFile } from '../../../shared/contract/trainee-file.ts'

export type Attempts = Awaited<ReturnType<typeof listAssessmentsOf>>

/** Everything that the tables hold about one person. */
export interface HeldData {
  readonly traineeId: number
  readonly file: TraineeFile & { readonly birthYear: number }
  readonly fileNumber: string
  readonly registeredOn: string
  readonly hasPhoto: boolean
  readonly notDuplicateReason: string | null
  readonly commune: { readonly nameFr: string; readonly nameAr: string } | null
  readonly placements: Awaited<ReturnType<typeof listPlacements>>
  readonly hours: ReadonlyMap<number, CountedHours>
  readonly marks: Awaited<ReturnType<typeof listExplainedMarks>>
  readonly assessments: Attempts
  readonly certificates: readonly RegisteredCertificate[]
  readonly enterprises: ReadonlyArray<{ readonly details: EnterpriseDetails; readonly visits: readonly VisitRow[] }>
  readonly authors: Awaited<ReturnType<typeof getAuthors>>
}
