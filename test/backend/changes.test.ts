import { expect, it } from 'vitest'
import type { Domain } from '../../electron/shared/contract/domains.ts'
import { allProcedures } from '../../electron/shared/contract/index.ts'

/**
 * Whose screens show the records of a domain, by their names, codes, days or counts: what a change must announce, or
 * an open page goes on showing what was.
 */
const shownBy: Partial<Record<Domain, readonly Domain[]>> = {
  calendar: ['cohorts', 'timetable', 'home'],
  workshops: ['cohorts', 'enrolments', 'timetable', 'attendance', 'assessments', 'certificates', 'enterprises'],
  rooms: ['cohorts', 'timetable', 'attendance'],
  trainers: ['cohorts', 'timetable', 'attendance', 'assessments'],
  trainees: [
    ...(['cohorts', 'attendance', 'assessments', 'certificates', 'enterprises', 'followUp'] as const),
    ...(['summaries', 'search', 'home'] as const),
  ],
  cohorts: ['enrolments', 'trainees', 'timetable', 'attendance', 'assessments', 'certificates', 'search', 'home'],
  enrolments: ['cohorts', 'trainees', 'attendance', 'assessments', 'certificates', 'summaries', 'home'],
  timetable: ['attendance', 'cohorts', 'home'],
  attendance: ['timetable', 'certificates', 'summaries', 'home'],
  assessments: ['certificates', 'summaries'],
  certificates: ['home'],
  enterprises: [],
  followUp: ['enterprises', 'summaries', 'home'],
  users: ['enterprises'],
}

const mutations = allProcedures().flatMap(([path, procedure]) =>
  procedure.kind === 'mutation' ? [{ path, domain: path.split('.')[0] as Domain, changes: procedure.changes }] : [],
)

it.each(mutations.filter(({ domain }) => domain !== 'session' && domain !== 'centre'))(
  '$path announces its own domain and every screen that shows it',
  ({ domain, changes }) => {
    expect(changes).toEqual(expect.arrayContaining([domain, ...(shownBy[domain] ?? [])]))
    expect(new Set(changes).size).toBe(changes.length)
  },
)
