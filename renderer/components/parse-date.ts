import { isIsoDay } from '../../electron/shared/dates.ts'
import { formatDay } from '../../electron/shared/i18n/format.ts'

/** Arabic-Indic digits as 0-9, direction marks gone. */
export function plainDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
}

/** `98` is 1998 and `26` is 2026: the nearest past, with five years of future for end dates. */
function fullYear(text: string, thisYear: number): number {
  if (text.length === 4) return Number(text)
  const century = 100 * Math.floor(thisYear / 100)
  const year = century + Number(text)
  return year > thisYear + 5 ? year - 100 : year
}

/**
 * A day as people write it (`24/03/1998`, `24.3.98`, `24031998`, `٢٤/٠٣/١٩٩٨`) as ISO text; with `allowYear`, a year
 * alone (`1996`) too. Null for anything else, and for days that do not exist: nothing is ever repaired, because a
 * silently moved birth date ends on a certificate.
 */
export function parseDate(written: string, allowYear = false, thisYear = new Date().getFullYear()): string | null {
  const text = plainDigits(written)
  if (allowYear && /^(19|20)\d{2}$/.test(text)) return text
  if (isIsoDay(text)) return text
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  const iso = `${fullYear(year, thisYear)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(iso) ? iso : null
}

/** What the field shows: `24/03/1998`, `1996`, or the wrong text as it was typed. */
export function showDate(value: string | null | undefined): string {
  if (!value) return ''
  return isIsoDay(value) ? formatDay(value) : value
}
