import type { AuditRule, RecordType } from '../../shared/contract/audit-rule.ts'
import type { Domain } from '../../shared/contract/domains.ts'

export interface RecordRef {
  readonly recordType: RecordType | null
  readonly recordId: number | null
}

/** Whose record a bare `id` numbers. */
const typeOfDomain: Partial<Record<Domain, RecordType>> = {
  session: 'user',
  recovery: 'user',
  users: 'user',
  calendar: 'closure',
  workshops: 'workshop',
  rooms: 'room',
  trainers: 'trainer',
  trainees: 'trainee',
  personalData: 'trainee',
  cohorts: 'cohort',
  enrolments: 'enrolment',
  timetable: 'session',
  certificates: 'certificate',
  enterprises: 'enterprise',
  followUp: 'visit',
}

/** Names under which inputs give the id of a record, the closest first. */
const namedIds = {
  visitId: 'visit',
  sessionId: 'session',
  enrolmentId: 'enrolment',
  enterpriseId: 'enterprise',
  traineeId: 'trainee',
  userId: 'user',
  cohortId: 'cohort',
  programmeId: 'programme',
  moduleId: 'module',
  workshopId: 'workshop',
} as const satisfies Record<string, RecordType>

const nothing: RecordRef = { recordType: null, recordId: null }

/** The records that a call is about; the answer is undefined when it was refused. */
export function recordsOf(path: string, rule: AuditRule, input: unknown, answer: unknown): readonly RecordRef[] {
  const refs = (type: RecordType, ids: readonly number[]) =>
    ids.length === 0 ? undefined : [...new Set(ids)].map((recordId) => ({ recordType: type, recordId }))
  if (rule.record) {
    const [type, key] = rule.record
    return refs(type, idsAt(input, key.split('.'))) ?? refs(type, idsAt(answer, ['id'])) ?? [nothing]
  }
  const own = typeOfDomain[path.split('.')[0] as Domain]
  const bare = own && (refs(own, idsAt(answer, ['id'])) ?? refs(own, idsAt(input, ['id'])))
  if (bare) return bare
  for (const [key, type] of Object.entries(namedIds)) {
    const named = refs(type, idsAt(input, [key]))
    if (named) return named
  }
  return [nothing]
}

/**
 * Every id found under that name; in lists of records too. What is no id is nothing: a refused input may be anything,
 * and deeper than a stack.
 */
function idsAt(value: unknown, keys: readonly string[]): number[] {
  let found: unknown[] = [value].flat()
  for (const key of keys) found = found.flatMap((one) => (isRecord(one) && Object.hasOwn(one, key) ? one[key] : []))
  return found.filter(isId)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
