import {
  type Dimension,
  dimensions,
  type FigureKey,
  figureKeys,
  figurePassports,
} from '../../../shared/contract/summaries/figures.ts'
import type { BehindRow, Cell } from '../../../shared/contract/summaries.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Entry } from './entries.ts'
import type { Facts, Period } from './facts.ts'
import { groupOf, shownGroups, unknown } from './groups.ts'
import * as projects from './projects.ts'
import * as training from './training.ts'

/** The entries of every figure. A number, its breakdowns and the list behind it all come from here, so they agree. */
const entriesOf: Record<FigureKey, (facts: Facts, period: Period) => Entry[]> = {
  enrolled: training.enrolled,
  inTraining: training.inTraining,
  completed: training.left('completed'),
  withdrawn: training.left('withdrawn'),
  excluded: training.left('excluded'),
  certified: training.certified,
  traineeHours: training.traineeHours,
  attendance: training.attendance,
  competences: training.competences,
  created: projects.created,
  strengthened: projects.strengthened,
  projectsFinanced: projects.projectsFinanced,
  peopleFinanced: projects.peopleFinanced,
  granted: projects.funding('granted'),
  paid: projects.funding('paid'),
  jobs: projects.jobs('workers'),
  jobsWomen: projects.jobs('workersWomen'),
  jobsDisabled: projects.jobs('workersDisabled'),
  survival6: projects.survival(6),
  survival12: projects.survival(12),
  survival24: projects.survival(24),
  survival36: projects.survival(36),
  visitsDone: projects.visitsDone,
  visitsOverdue: projects.visitsOverdue,
}

/** The sum of the entries; a rate without entries has a base of 0, and no percentage. */
export function total(figure: FigureKey, entries: readonly Entry[]): Cell {
  let [value, base, unknownCount] = [0, 0, 0]
  for (const { cell } of entries) {
    value += cell.value
    base += cell.base ?? 0
    unknownCount += cell.unknown ?? 0
  }
  return {
    value,
    base: figurePassports[figure].measure === 'rate' ? base : null,
    unknown: figure.startsWith('survival') ? unknownCount : null,
  }
}

export interface Summary {
  total: Record<FigureKey, Cell>
  breakdowns: Array<{ dimension: Dimension; groups: Array<{ key: string; cells: Record<FigureKey, Cell> }> }>
}

export function summarise(facts: Facts, period: Period): Summary {
  const entries = forEachFigure((figure) => entriesOf[figure](facts, period))
  return {
    total: forEachFigure((figure) => total(figure, entries[figure])),
    breakdowns: dimensions.map((dimension) => {
      const grouped = forEachFigure((figure) => groupBy(entries[figure], (entry) => groupOf(entry, dimension)))
      const found = new Set(figureKeys.flatMap((figure) => [...grouped[figure].keys()]))
      const keys = new Set([...shownGroups(dimension), ...[...found].sort()])
      // What nobody told comes last.
      if (keys.delete(unknown)) keys.add(unknown)
      return {
        dimension,
        groups: [...keys].map((key) => ({
          key,
          cells: forEachFigure((figure) => total(figure, grouped[figure].get(key) ?? [])),
        })),
      }
    }),
  }
}

/** What stands behind a number, the whole or one group of it. */
export function behind(
  facts: Facts,
  period: Period,
  figure: FigureKey,
  group: { dimension: Dimension; key: string } | null,
): { cell: Cell; entries: Entry[] } {
  const entries = entriesOf[figure](facts, period).filter(
    (entry) => group === null || groupOf(entry, group.dimension) === group.key,
  )
  return { cell: total(figure, entries), entries }
}

export function behindRow({ person, enterprise, isPerson, day, workshop, cell }: Entry): BehindRow {
  const { traineeId, lastName, firstName, lastNameAr, firstNameAr } = person ?? {}
  const name = person ? { lastName, firstName, lastNameAr, firstNameAr } : null
  return {
    traineeId: isPerson ? traineeId : null,
    enterpriseId: enterprise?.enterpriseId ?? null,
    number: isPerson ? person?.fileNumber : enterprise?.number,
    person: name,
    enterpriseName: enterprise?.name ?? null,
    enterpriseNameAr: enterprise?.nameAr ?? null,
    day,
    workshopNameFr: workshop.workshopNameFr,
    workshopNameAr: workshop.workshopNameAr,
    ...cell,
  } as BehindRow
}

function forEachFigure<T>(of: (figure: FigureKey) => T): Record<FigureKey, T> {
  return Object.fromEntries(figureKeys.map((figure) => [figure, of(figure)])) as Record<FigureKey, T>
}
