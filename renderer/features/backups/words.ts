import { localDay } from '../../../electron/shared/dates.ts'
import { formatDay } from '../../../electron/shared/i18n/format.ts'

/** The day and time of a backup on this computer's wall clock: `21/11/2026 17:04`. */
export function timeOf({ createdAt }: { createdAt: string }): string {
  const date = new Date(createdAt)
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return `${formatDay(localDay(date))} ${hours}:${minutes}`
}
