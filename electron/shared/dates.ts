/**
 * Days and times of the centre's wall clock as text: `2026-03-09`, `08:30`. No time zone ever touches a session,
 * because Morocco changes its clock around Ramadan and libraries disagree about it.
 */

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/
const msPerDay = 86_400_000

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function fromUtc(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** True for a day that exists, years 1900 to 2199. Asked for every day that crosses, so it makes no Date. */
export function isIsoDay(text: string): boolean {
  const [, year, month, day] = dayPattern.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= last
}

export function isIsoTime(text: string): boolean {
  return timePattern.test(text)
}

export function addDays(day: string, days: number): string {
  return fromUtc(toUtc(day) + days * msPerDay)
}

/** The same day of the month `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: string, months: number): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + months
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month, Math.min(Number(day.slice(8)), last)))
}

export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / msPerDay)
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a < b ? b : a
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(toUtc(day)).getUTCDay() || 7
}

/** Monday of the week that holds the day. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

/** Completed years on `on` of somebody born on `birthDay`. */
export function ageOn(birthDay: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return on.slice(5) < birthDay.slice(5) ? years - 1 : years
}

/** Minutes since midnight of `08:30`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Length in minutes of a slot; negative when it ends before it starts. */
export function minutesBetween(start: string, end: string): number {
  return minutesOf(end) - minutesOf(start)
}

/** `08:30` for 510. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The wall-clock day of an instant on this machine. */
export function localDay(instant: Date): string {
  const year = String(instant.getFullYear()).padStart(4, '0')
  return `${year}-${String(instant.getMonth() + 1).padStart(2, '0')}-${String(instant.getDate()).padStart(2, '0')}`
}

/** The wall-clock time of an instant on this machine, `08:30`. */
export function localTime(instant: Date): string {
  return timeOf(instant.getHours() * 60 + instant.getMinutes())
}
