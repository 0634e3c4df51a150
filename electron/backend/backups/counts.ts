import { countedKinds, type ListedBackup } from '../../shared/contract/backups.ts'

const tableOf = {
  trainees: 'trainee',
  cohorts: 'cohort',
  enrolments: 'enrolment',
  sessions: 'session',
  certificates: 'certificate',
  enterprises: 'enterprise',
  accounts: 'user_account',
} as const

/** What a person knows a centre's size by, of the rows of its tables. */
export function countsOf(tables: Readonly<Record<string, number>>): ListedBackup['counts'] {
  return Object.fromEntries(countedKinds.map((kind) => [kind, tables[tableOf[kind]] ?? 0])) as ListedBackup['counts']
}
