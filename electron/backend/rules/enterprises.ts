import { type FundingLine, finalStages, type Stage } from '../../shared/contract/enterprises/parts.ts'
import { DomainError } from '../../shared/errors.ts'

/** What may happen to an enterprise (domain: from idea to project, financing, start). */

/** One wrong field of a call whose schema cannot know it: it needs the clock or another record. */
export function refuseField(path: string, problem: string): never {
  throw new DomainError('input.invalid', { problems: [{ path, problem }] })
}

export function refuseFuture(day: string, today: string, path: string): void {
  if (day > today) refuseField(path, 'field.day_in_future')
}

/** Stages that say that the enterprise works, worked or changed hands: it must have started. */
const afterStart: readonly Stage[] = ['active', 'in_difficulty', 'suspended', 'transferred']

interface StageChange {
  readonly stage: Stage
  readonly since: string
}

/** A stage begins on or after the one before it; the start happens once. */
export function checkStageChange(
  next: StageChange,
  last: StageChange | undefined,
  startedOn: string | null,
  today: string,
): void {
  refuseFuture(next.since, today, 'since')
  if (last && next.since < last.since) refuseField('since', `field.before_previous:${last.since}`)
  if (next.stage === 'started' && startedOn !== null) throw new DomainError('enterprise.already_started', { startedOn })
  if (afterStart.includes(next.stage) && startedOn === null) throw new DomainError('enterprise.not_started', {})
}

/**
 * The start day when the record is corrected: an enterprise that has not started gets it by its stage only, one that
 * has started keeps one, and it stays between the stages around it.
 */
export function checkStartMoved(
  { kind, startedOn }: { kind: 'creation' | 'consolidation'; startedOn: string | null },
  current: { startedOn: string | null; stages: readonly StageChange[] },
  today: string,
): void {
  if (startedOn === current.startedOn) return
  if (current.startedOn === null && kind === 'creation') throw new DomainError('enterprise.not_started', {})
  if (startedOn === null) refuseField('startedOn', 'field.required')
  refuseFuture(startedOn, today, 'startedOn')
  const at = current.stages.findIndex((entry) => entry.stage === 'started')
  if (at < 0) return
  const [before, after] = [current.stages[at - 1], current.stages[at + 1]]
  if (before && startedOn < before.since) refuseField('startedOn', `field.before_previous:${before.since}`)
  if (after && startedOn > after.since) refuseField('startedOn', `field.after_next:${after.since}`)
}

/** Nobody is visited after the end, nor in a project that was refused. */
export function isFinal(stage: Stage): boolean {
  return finalStages.includes(stage)
}

interface Share {
  readonly traineeId: number
  readonly sharePercent: number | null
}

/** Nobody founds an enterprise twice at a time; shares never exceed the whole. */
export function checkFounders(founders: readonly Share[], nameOf: (traineeId: number) => string): void {
  if (founders.length === 0) throw new DomainError('enterprise.no_founder', {})
  const seen = new Set<number>()
  for (const { traineeId } of founders) {
    if (seen.has(traineeId)) throw new DomainError('founder.already_there', { name: nameOf(traineeId) })
    seen.add(traineeId)
  }
  const total = founders.reduce((sum, founder) => sum + (founder.sharePercent ?? 0), 0)
  if (total > 100) throw new DomainError('founder.shares_over', { total })
}

/** What is granted is not what is paid: payments stay within the grant, and follow it. */
export function checkFunding(
  line: Pick<FundingLine, 'granted' | 'grantedOn' | 'paid' | 'paidOn'>,
  today: string,
): void {
  if (line.paid > (line.granted ?? 0)) throw new DomainError('funding.paid_over_granted', {})
  if (line.grantedOn !== null) refuseFuture(line.grantedOn, today, 'grantedOn')
  if (line.paidOn !== null) refuseFuture(line.paidOn, today, 'paidOn')
  if (line.grantedOn !== null && line.paidOn !== null && line.paidOn < line.grantedOn)
    refuseField('paidOn', `field.too_early:${line.grantedOn}`)
}

/** Sums in centimes; what was not told adds nothing. */
export function fundingTotals(lines: ReadonlyArray<Pick<FundingLine, 'asked' | 'granted' | 'paid'>>) {
  const sum = (amount: (line: (typeof lines)[number]) => number | null) =>
    lines.reduce((total, line) => total + (amount(line) ?? 0), 0)
  return { asked: sum((line) => line.asked), granted: sum((line) => line.granted), paid: sum((line) => line.paid) }
}
