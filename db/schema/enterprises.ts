import type { Generated } from 'kysely'

/** Table `funder`. */
export interface FunderTable {
  id: Generated<number>
  nameFr: string
  nameAr: string | null
  archivedAt: string | null
}

/** Table `enterprise`. */
export interface EnterpriseTable {
  id: Generated<number>
  number: string
  name: string
  nameAr: string | null
  kind: 'creation' | 'consolidation'
  sector: 'agriculture' | 'craft' | 'trade' | 'services'
  activity: string
  workshopId: number | null
  legalForm:
    | 'informal'
    | 'in_progress'
    | 'auto_entrepreneur'
    | 'cooperative'
    | 'sole_trader'
    | 'sarl'
    | 'sarl_au'
    | 'association'
  registrationNumber: string | null
  ice: string | null
  communeCode: string | null
  locality: string | null
  milieu: 'urban' | 'rural' | null
  phone: string | null
  startedOn: string | null
  adviserId: number | null
  note: string | null
  version: Generated<number>
  createdAt: string
  createdBy: number
  updatedAt: string
  updatedBy: number
  trashedAt: string | null
}

/** Table `founder`. */
export interface FounderTable {
  enterpriseId: number
  traineeId: number
  role: 'lead' | 'partner' | 'member'
  sharePercent: number | null
  since: string
  until: string | null
}

/** Table `enterprise_stage`. */
export interface EnterpriseStageTable {
  id: Generated<number>
  enterpriseId: number
  stage:
    | 'idea'
    | 'study'
    | 'plan_approved'
    | 'submitted'
    | 'granted'
    | 'rejected'
    | 'started'
    | 'active'
    | 'in_difficulty'
    | 'suspended'
    | 'closed'
    | 'transferred'
  since: string
  note: string | null
  recordedAt: string
  recordedBy: number
}

/** Table `funding_line`. */
export interface FundingLineTable {
  id: Generated<number>
  enterpriseId: number
  funderId: number | null
  kind: 'grant' | 'kit' | 'loan' | 'own'
  asked: number | null
  granted: number | null
  grantedOn: string | null
  paid: Generated<number>
  paidOn: string | null
  reference: string | null
  note: string | null
}

/** Table `follow_up_visit`. */
export interface FollowUpVisitTable {
  id: Generated<number>
  enterpriseId: number
  month: number | null
  plannedOn: string
  doneOn: string | null
  visitorId: number | null
  kind: 'visit' | 'call' | null
  status: 'active' | 'seasonal' | 'suspended' | 'closed' | 'transferred' | 'unreachable' | null
  turnover: number | null
  charges: number | null
  income: number | null
  workers: number | null
  workersWomen: number | null
  workersDisabled: number | null
  keepsBooks: 0 | 1 | null
  difficulties: Generated<string>
  advice: string | null
  nextStep: string | null
  nextStepOn: string | null
  recordedAt: string | null
  recordedBy: number | null
  /** The last correction of what was found; who wrote it down first stays. */
  correctedAt: string | null
  correctedBy: number | null
}
