/**
 * The figures of the annual summary: key, code of the indicator in the centre's list, unit and how it is counted.
 * This is the "passport" that stands beside each number on screen and in both exports; the rule in words is
 * `summaries:rule.<key>`.
 */

export const units = ['person', 'minute', 'competence', 'enterprise', 'project', 'centime', 'job', 'visit'] as const
export type Unit = (typeof units)[number]

/** count = one row each behind it; sum = the rows add up; rate = part of a base. */
export type Measure = 'count' | 'sum' | 'rate'

interface Passport {
  readonly code: string
  readonly unit: Unit
  readonly measure: Measure
  readonly section: 'training' | 'enterprises' | 'followUp'
}

export const figurePassports = {
  enrolled: { code: 'B7', unit: 'person', measure: 'count', section: 'training' },
  inTraining: { code: 'B1', unit: 'person', measure: 'count', section: 'training' },
  completed: { code: 'B5', unit: 'person', measure: 'count', section: 'training' },
  withdrawn: { code: 'B4', unit: 'person', measure: 'count', section: 'training' },
  excluded: { code: 'B4', unit: 'person', measure: 'count', section: 'training' },
  certified: { code: 'B6', unit: 'person', measure: 'count', section: 'training' },
  traineeHours: { code: 'B2', unit: 'minute', measure: 'sum', section: 'training' },
  attendance: { code: 'B3', unit: 'minute', measure: 'rate', section: 'training' },
  competences: { code: '1.9', unit: 'competence', measure: 'sum', section: 'training' },
  created: { code: 'D4', unit: 'enterprise', measure: 'count', section: 'enterprises' },
  strengthened: { code: 'D6', unit: 'enterprise', measure: 'count', section: 'enterprises' },
  projectsFinanced: { code: 'D2', unit: 'project', measure: 'count', section: 'enterprises' },
  peopleFinanced: { code: 'D3', unit: 'person', measure: 'count', section: 'enterprises' },
  granted: { code: 'E1', unit: 'centime', measure: 'sum', section: 'enterprises' },
  paid: { code: 'E1', unit: 'centime', measure: 'sum', section: 'enterprises' },
  jobs: { code: 'D8', unit: 'job', measure: 'sum', section: 'followUp' },
  jobsWomen: { code: 'D8', unit: 'job', measure: 'sum', section: 'followUp' },
  jobsDisabled: { code: 'D8', unit: 'job', measure: 'sum', section: 'followUp' },
  survival6: { code: 'D7', unit: 'enterprise', measure: 'rate', section: 'followUp' },
  survival12: { code: 'D7', unit: 'enterprise', measure: 'rate', section: 'followUp' },
  survival24: { code: 'D7', unit: 'enterprise', measure: 'rate', section: 'followUp' },
  survival36: { code: 'D7', unit: 'enterprise', measure: 'rate', section: 'followUp' },
  visitsDone: { code: '1.14', unit: 'visit', measure: 'count', section: 'followUp' },
  visitsOverdue: { code: '1.14', unit: 'visit', measure: 'count', section: 'followUp' },
} as const satisfies Record<string, Passport>

export type FigureKey = keyof typeof figurePassports
export const figureKeys = Object.keys(figurePassports) as [FigureKey, ...FigureKey[]]
export const sections = ['training', 'enterprises', 'followUp'] as const

export const dimensions = [
  'workshop',
  'sex',
  'ageBand',
  'disability',
  'targetGroup',
  'legalStatus',
  'milieu',
  'province',
] as const
export type Dimension = (typeof dimensions)[number]

/** Completed years on the qualifying day. */
export const ageBands = ['under18', '18-24', '25-30', '31-35', 'over35'] as const

/** Groups of the closed dimensions in the order in which they are shown; `unknown` = not told, shown last. */
export const closedGroups = {
  sex: ['F', 'M'],
  ageBand: ageBands,
  disability: ['yes', 'no'],
  targetGroup: ['disability', 'precarious', 'both'],
  legalStatus: ['moroccan', 'regularised_migrant', 'asylum_seeker', 'refugee', 'other'],
  milieu: ['urban', 'rural'],
} as const satisfies Partial<Record<Dimension, readonly string[]>>
