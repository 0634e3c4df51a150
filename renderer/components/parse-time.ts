import { isIsoTime } from '../../electron/shared/dates.ts'
import { plainDigits } from './parse-date.ts'

/** A time as people write it (`8`, `8h30`, `830`, `08:30`, `٨:٣٠`) as `08:30`; null for anything else. */
export function parseTime(written: string): string | null {
  const parts = /^(\d{1,2})(?:\s*[h:.س]\s*(\d{2})?|(\d{2}))?$/i.exec(plainDigits(written))
  if (!parts) return null
  const time = `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? parts[3] ?? '00'}`
  return isIsoTime(time) ? time : null
}
