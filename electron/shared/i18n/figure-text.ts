import { type Dimension, type FigureKey, figurePassports } from '../contract/summaries/figures.ts'
import type { Cell } from '../contract/summaries.ts'
import { formatAmount, formatHours, formatNumber, formatPercent } from './format.ts'
import { isolateLtr } from './isolate.ts'
import type { Language } from './languages.ts'
import { translatorFor } from './translator.ts'

/** How a number of the annual summary is written, the same on screen and on paper. */

/** Nothing to divide by: no rate. */
const none = '—'

export function figureText(figure: FigureKey, cell: Cell, language: Language): string {
  const { unit, measure } = figurePassports[figure]
  if (measure === 'rate') return rateText(cell, language)
  if (unit === 'centime') return formatAmount(cell.value, language)
  return unit === 'minute' ? formatHours(cell.value, language) : formatNumber(cell.value, language)
}

/** A share, or its low and high bounds when some of the base is not known about. */
function rateText(cell: Cell, language: Language): string {
  const bounds = boundsOf(cell)
  if (!bounds) return none
  const [low, high] = bounds.map((share) => formatPercent(share, language)) as [string, string]
  if (low === high) return low
  // The sign would leave its number in Arabic.
  return translatorFor(language)('summaries:survival.range', { low: isolateLtr(low), high: isolateLtr(high) })
}

/** Low and high share; the same where everything is known. Undefined without a base. */
export function boundsOf({ value, base, unknown }: Cell): readonly [number, number] | undefined {
  return base ? [value / base, (value + (unknown ?? 0)) / base] : undefined
}

/** What a rate was made of: "7 sur 12"; minutes as hours. Empty for a number that is no rate. */
export function baseText(figure: FigureKey, cell: Cell, language: Language): string {
  if (cell.base === null) return ''
  const write = (part: number) =>
    figurePassports[figure].unit === 'minute' ? formatHours(part, language) : formatNumber(part, language)
  const t = translatorFor(language)
  const parts = [t('summaries:ofBase', { value: write(cell.value), base: write(cell.base) })]
  if (cell.unknown) parts.push(t('summaries:survival.unknown', { unknown: write(cell.unknown) }))
  return parts.join(' · ')
}

/** Name of a group: a workshop's or a province's own, a word of a closed list, or "not told". */
export function groupText(
  dimension: Dimension,
  group: { key: string; nameFr: string | null; nameAr: string | null },
  language: Language,
): string {
  const t = translatorFor(language)
  if (group.key === 'unknown') return t('summaries:unknown')
  if (group.nameFr !== null) return language === 'ar' && group.nameAr ? group.nameAr : group.nameFr
  if (dimension === 'workshop' || dimension === 'province') return group.key
  return t(`summaries:group.${dimension}.${group.key}` as 'summaries:group.sex.F')
}
