import type { BackupReason } from '../../shared/contract/backups.ts'

/** What rotation looks at: the manifest alone, and whether the file behind it was found whole. */
export interface Kept {
  readonly id: string
  readonly number: number
  readonly createdAt: string
  readonly reason: BackupReason
  readonly isWhole: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const recent = { ms: 48 * hourMs, count: 12 }
const [days, weeks, months, before] = [14, 8, 12, 5]
const oldestMs = 366 * dayMs
/** The one before a restore undoes it. */
const undoMs = 30 * dayMs
/** Where the dates contradict the numbers the clock was moved, and this many of the newest numbers stay besides. */
const whenInDoubt = 60
/** Longer than a centre is closed in summer: more between two backups may be a clock that was set ahead. */
const longestPauseMs = 100 * dayMs

const ordinary: readonly BackupReason[] = ['quit', 'regular', 'manual']

/**
 * The ids of the backups that may go: what stays are 12 of the last 48 hours, the last of 14 days, 8 weeks and 12
 * months, 5 from before dangerous acts, and always the newest whole one. Those that are not whole neither count nor
 * go: they are somebody's question. Nothing older than a year stays, so that erasing a person has an end, unless the
 * clock may have been moved: then it goes sixty backups later.
 */
export function superfluous(backups: readonly Kept[], now: Date): string[] {
  const whole = backups.filter(({ isWhole }) => isWhole).sort((a, b) => b.number - a.number)
  const age = (backup: Kept) => now.getTime() - Date.parse(backup.createdAt)
  const kept = new Set<string>()
  const keep = (some: readonly Kept[]) => {
    for (const { id } of some) kept.add(id)
  }
  const young = whole.filter((backup) => age(backup) <= oldestMs)
  keep(whole.slice(0, 1))
  keep(young.filter((backup) => age(backup) <= recent.ms).slice(0, recent.count))
  keep(lastOfEach(young, dayOf).slice(0, days))
  keep(lastOfEach(young, weekOf).slice(0, weeks))
  keep(lastOfEach(young, monthOf).slice(0, months))
  keep(young.filter(({ reason }) => !ordinary.includes(reason)).slice(0, before))
  keep(young.filter((backup) => backup.reason === 'restore' && age(backup) <= undoMs).slice(0, before))
  if (wasClockMoved(whole, now)) keep(whole.slice(0, whenInDoubt))
  return whole.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

/** Newest first. A little drift between two backups is no contradiction. */
function wasClockMoved(newestFirst: readonly Kept[], now: Date): boolean {
  const dates = [now.getTime(), ...newestFirst.map(({ createdAt }) => Date.parse(createdAt))]
  const steps = dates.slice(1).map((date, index) => dates[index]! - date)
  return steps.some((step) => step < -hourMs || step > longestPauseMs)
}

function lastOfEach(newestFirst: readonly Kept[], period: (createdAt: Date) => string): Kept[] {
  const last = new Map<string, Kept>()
  for (const backup of newestFirst) {
    const key = period(new Date(backup.createdAt))
    if (!last.has(key)) last.set(key, backup)
  }
  return [...last.values()]
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const monthOf = (date: Date) => date.toISOString().slice(0, 7)
/** Weeks begin on Monday; day 0 of the Unix clock was a Thursday. */
const weekOf = (date: Date) => String(Math.floor((date.getTime() / dayMs + 3) / 7))
