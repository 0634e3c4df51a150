import { type Dimension, type FigureKey, figureKeys, figurePassports, sections } from './contract/summaries/figures.ts'
import type { Cell, YearSummary } from './contract/summaries.ts'

/**
 * Cells of a table that leaves the centre: one to four people with a disability or of one origin are somebody whom the
 * reader may know. A hidden cell is such a group, or one that would tell it by subtraction; which of both is not said,
 * because that too would narrow down the number.
 */
export const hidden = 'hidden'
export type PaperCell = Cell | typeof hidden

type Groups = YearSummary['breakdowns'][number]['groups']
export type PaperGroup = Omit<Groups[number], 'cells'> & { readonly cells: Readonly<Record<FigureKey, PaperCell>> }
export type PaperYear = Omit<YearSummary, 'breakdowns'> & {
  readonly breakdowns: ReadonlyArray<{ readonly dimension: Dimension; readonly groups: readonly PaperGroup[] }>
}

/** What a law calls sensitive, health and origin. */
const sensitive: readonly Dimension[] = ['disability', 'targetGroup', 'legalStatus']
const smallest = 5
const isSmall = (count: number) => count > 0 && count < smallest

/** Figures that count people or projects one by one; of the others the number says nothing about how many they are. */
const isCounted = (key: FigureKey) => figurePassports[key].measure === 'count' || figurePassports[key].unit === 'job'

/** Where people of one group may go in a year: one of them hidden alone is what is missing to those who began. */
const ways: readonly FigureKey[] = ['inTraining', 'completed', 'withdrawn', 'excluded']

export function maskSmall(year: YearSummary): PaperYear {
  return {
    ...year,
    breakdowns: year.breakdowns.map(({ dimension, groups }) => ({
      dimension,
      groups: sensitive.includes(dimension) ? maskGroups(groups) : groups,
    })),
  }
}

function maskGroups(groups: Groups): PaperGroup[] {
  const hiddenKeys = groups.map(() => new Set<FigureKey>())
  const table: Table = { groups, hiddenKeys }
  for (const key of figureKeys.filter(isCounted)) hideSmall(table, key)
  hideFromSubtraction(table)
  for (const section of sections) hideWhatFollows(table, section)
  hideFromSubtraction(table)
  return groups.map((group, index) => ({
    ...group,
    cells: Object.fromEntries(
      figureKeys.map((key) => [key, hiddenKeys[index]?.has(key) ? hidden : group.cells[key]]),
    ) as Record<FigureKey, PaperCell>,
  }))
}

/** The groups of one breakdown, and which figures of each are hidden. */
interface Table {
  readonly groups: Groups
  readonly hiddenKeys: ReadonlyArray<Set<FigureKey>>
}

const valueIn = ({ groups }: Table, index: number, key: FigureKey) => groups[index]?.cells[key]?.value ?? 0

/** Of one to four people in all nothing is told: whichever group is empty, they are in the others. */
function hideSmall(table: Table, key: FigureKey): void {
  const values = table.groups.map((_, index) => valueIn(table, index, key))
  const isFew = isSmall(values.reduce((sum, value) => sum + value, 0))
  values.forEach((value, index) => {
    if (isFew || isSmall(value)) table.hiddenKeys[index]?.add(key)
  })
}

/** Money, hours and rates of a hidden group are those of the few people in it. */
function hideWhatFollows({ groups, hiddenKeys }: Table, section: (typeof sections)[number]): void {
  const keys = figureKeys.filter((key) => figurePassports[key].section === section)
  groups.forEach(({ cells }, index) => {
    const own = hiddenKeys[index]
    const followsHidden = keys.some((key) => isCounted(key) && own?.has(key))
    for (const key of keys) {
      if (isCounted(key)) continue
      const { value = 0, base = null } = cells[key] ?? {}
      // A share of few, of almost all or of a few is a small group too, where what is shared out are not minutes.
      const isShareOfFew =
        figurePassports[key].unit === 'enterprise' && base !== null && [value, base, base - value].some(isSmall)
      if (followsHidden || isShareOfFew) own?.add(key)
    }
  })
}

/** Hides one more wherever the total, or who began, would give a hidden number back; each may call for the next. */
function hideFromSubtraction(table: Table): void {
  let isDone = false
  while (!isDone) {
    isDone = true
    for (const key of figureKeys) if (isTold(table, key) && hideLeast(table, key)) isDone = false
    for (const index of table.groups.keys()) if (hideSecondWay(table, index)) isDone = false
  }
}

/** Whether the total gives back what is hidden: a cell that is alone, or cells that can only be one each. */
function isTold(table: Table, key: FigureKey): boolean {
  const values = table.groups.flatMap((_, index) =>
    table.hiddenKeys[index]?.has(key) ? [valueIn(table, index, key)] : [],
  )
  return values.length === 1 || (isCounted(key) && values.length > 0 && values.every((value) => value === 1))
}

/** The least group that is still told, an empty one only where there is no other. */
function hideLeast(table: Table, key: FigureKey): boolean {
  const told = table.groups.map((_, index) => index).filter((index) => !table.hiddenKeys[index]?.has(key))
  const order = (index: number) => valueIn(table, index, key) || Number.POSITIVE_INFINITY
  const [least] = told.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))
  if (least !== undefined) table.hiddenKeys[least]?.add(key)
  return least !== undefined
}

function hideSecondWay(table: Table, index: number): boolean {
  const own = table.hiddenKeys[index]
  if (!own || ways.filter((key) => own.has(key)).length !== 1) return false
  const [least] = ways
    .filter((key) => !own.has(key) && valueIn(table, index, key) > 0)
    .sort((a, b) => valueIn(table, index, a) - valueIn(table, index, b))
  if (least) own.add(least)
  return least !== undefined
}
