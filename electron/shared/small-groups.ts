import { type Dimension, type FigureKey, figureKeys, figurePassports, sections } from './contract/summaries/figures.ts'
import type { Cell, YearSummary } from './contract/summaries.ts'

/**
 * Cells of a table that leaves the centre: one to four people with a disability or of one origin are somebody whom the
 * reader may know. `small` stands for 1 to 4, `hidden` for what would tell a small one by subtraction or by its sums.
 */
export type Masked = 'small' | 'hidden'
export type PaperCell = Cell | Masked

type Groups = YearSummary['breakdowns'][number]['groups']
export type PaperGroup = Omit<Groups[number], 'cells'> & { readonly cells: Readonly<Record<FigureKey, PaperCell>> }
export type PaperYear = Omit<YearSummary, 'breakdowns'> & {
  readonly breakdowns: ReadonlyArray<{ readonly dimension: Dimension; readonly groups: readonly PaperGroup[] }>
}

/** What a law calls sensitive, health and origin. */
const sensitive: readonly Dimension[] = ['disability', 'targetGroup', 'legalStatus']
const smallest = 5

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
  const masked = groups.map((group) => ({ ...group, cells: { ...group.cells } as Record<FigureKey, PaperCell> }))
  for (const section of sections) {
    const figures = figureKeys.filter((key) => figurePassports[key].section === section)
    const counted = figures.filter(
      (key) => figurePassports[key].measure === 'count' || figurePassports[key].unit === 'job',
    )
    for (const key of counted) maskCounts(groups, masked, key)
    for (const group of masked) {
      const isSmall = counted.some((key) => typeof group.cells[key] === 'string')
      for (const key of figures) if (isSmall && !counted.includes(key)) group.cells[key] = 'hidden'
    }
    // What one group hides, the total would give back.
    for (const key of figures) if (!counted.includes(key)) hideSecond(groups, masked, key)
  }
  return masked
}

type MutableGroup = Omit<PaperGroup, 'cells'> & { cells: Record<FigureKey, PaperCell> }

function maskCounts(groups: Groups, masked: MutableGroup[], key: FigureKey): void {
  groups.forEach(({ cells }, index) => {
    const value = cells[key]?.value ?? 0
    const group = masked[index]
    if (group && value > 0 && value < smallest) group.cells[key] = 'small'
  })
  hideSecond(groups, masked, key)
}

/** One masked cell alone is the total less the others: the least of those goes with it. */
function hideSecond(groups: Groups, masked: MutableGroup[], key: FigureKey): void {
  if (masked.filter(({ cells }) => typeof cells[key] === 'string').length !== 1) return
  const others = groups
    .map(({ cells }, index) => ({ index, value: cells[key]?.value ?? 0 }))
    .filter(({ index, value }) => value > 0 && typeof masked[index]?.cells[key] !== 'string')
    .sort((a, b) => a.value - b.value)
  const group = others[0] && masked[others[0].index]
  if (group) group.cells[key] = 'hidden'
}
