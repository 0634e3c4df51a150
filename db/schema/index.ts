import type { AssessmentTable } from './assessments.ts'
import type { AttendanceMarkChangeTable, AttendanceMarkTable } from './attendance.ts'
import type { AuditEntryTable, AuditKeyTable, ExportReasonTable } from './audit.ts'
import type {
  CompetenceTable,
  ModuleTable,
  ProgrammeTable,
  RoomTable,
  TrainerTable,
  WorkshopTable,
} from './catalogue.ts'
import type { CentreTable, ClosureTable, DraftTable, NumberSequenceTable, TrainingYearTable } from './centre.ts'
import type { CertificateExceptionTable, CertificateTable } from './certificates.ts'
import type { CohortTable, EnrolmentStateTable, EnrolmentTable } from './cohorts.ts'
import type {
  EnterpriseStageTable,
  EnterpriseTable,
  FollowUpVisitTable,
  FounderTable,
  FunderTable,
  FundingLineTable,
} from './enterprises.ts'
import type { ErasureTable, RetentionTable } from './erasure.ts'
import type { SessionTable, WeeklySlotTable } from './timetable.ts'
import type {
  TraineeAccommodationTable,
  TraineeConsentTable,
  TraineeDisabilityTypeTable,
  TraineePhoneTable,
  TraineeTable,
} from './trainees.ts'
import type { RecoveryKeyTable, UserAccountTable } from './users.ts'

/** Every table with its columns in camelCase, as db/names.ts shows them; checked against SQLite by a test. */
export interface Database {
  auditEntry: AuditEntryTable
  exportReason: ExportReasonTable
  auditKey: AuditKeyTable
  centre: CentreTable
  trainingYear: TrainingYearTable
  closure: ClosureTable
  numberSequence: NumberSequenceTable
  draft: DraftTable
  userAccount: UserAccountTable
  recoveryKey: RecoveryKeyTable
  workshop: WorkshopTable
  programme: ProgrammeTable
  module: ModuleTable
  competence: CompetenceTable
  room: RoomTable
  trainer: TrainerTable
  trainee: TraineeTable
  traineePhone: TraineePhoneTable
  traineeDisabilityType: TraineeDisabilityTypeTable
  traineeAccommodation: TraineeAccommodationTable
  traineeConsent: TraineeConsentTable
  cohort: CohortTable
  enrolment: EnrolmentTable
  enrolmentState: EnrolmentStateTable
  weeklySlot: WeeklySlotTable
  session: SessionTable
  attendanceMark: AttendanceMarkTable
  attendanceMarkChange: AttendanceMarkChangeTable
  assessment: AssessmentTable
  certificate: CertificateTable
  certificateException: CertificateExceptionTable
  funder: FunderTable
  enterprise: EnterpriseTable
  founder: FounderTable
  enterpriseStage: EnterpriseStageTable
  fundingLine: FundingLineTable
  followUpVisit: FollowUpVisitTable
  erasure: ErasureTable
  retention: RetentionTable
  searchIndex: { rowid: number; text: string; kind: 'trainee' | 'enterprise' | 'certificate'; recordId: number }
}
