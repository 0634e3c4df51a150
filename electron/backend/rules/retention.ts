import type { RetentionReason, RetentionRules } from '../../shared/contract/personal-data.ts'
import { addMonths } from '../../shared/dates.ts'

/** How long a file is kept. Pure. */

export interface FileDates {
  /** The later of its opening and its last change. */
  readonly touchedOn: string
  /** Last day of the last placement; null when never placed. */
  readonly trainedOn: string | null
  readonly isCertified: boolean
  /** Last thing known of an enterprise that the person founds or founded; null without one. */
  readonly followedOn: string | null
}

export interface Due {
  readonly reason: RetentionReason
  readonly since: string
  readonly dueOn: string
}

/** Of all durations that apply to a file, the one that ends last: a founder's file outlives the training. */
export function dueOf(file: FileDates, rules: RetentionRules): Due {
  const durations: Due[] = []
  const keep = (reason: RetentionReason, since: string, years: number) =>
    durations.push({ reason, since, dueOn: addMonths(since, years * 12) })
  if (file.trainedOn === null) keep('neverPlaced', file.touchedOn, rules.neverPlacedYears)
  else if (file.isCertified) keep('certified', file.trainedOn, rules.certifiedYears)
  else keep('trained', file.trainedOn, rules.trainedYears)
  if (file.followedOn !== null) keep('followed', file.followedOn, rules.followedYears)
  return durations.reduce((last, due) => (due.dueOn > last.dueOn ? due : last))
}
