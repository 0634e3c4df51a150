import dayjs from 'dayjs'
import { monthName, weekdayName } from '../../electron/shared/i18n/format.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'

/**
 * The kit's calendar reads its words from dayjs, whose Arabic locales start the week on Saturday and misspell Sunday.
 * These three locales are built from the same words as the rest of the application, Monday first.
 */
function register(language: Language): void {
  const months = Array.from({ length: 12 }, (_, month) =>
    monthName(`2026-${String(month + 1).padStart(2, '0')}-01`, language),
  )
  // 1 February 2026 is a Sunday, and dayjs counts from Sunday.
  const days = Array.from({ length: 7 }, (_, day) => `2026-02-0${day + 1}`)
  const weekdays = days.map((day) => weekdayName(day, language))
  const short = days.map((day) => weekdayName(day, language, 'short').replace('.', ''))
  // Arabic has no shortened names, and seven whole ones do not fit over a calendar.
  const letter = new Intl.DateTimeFormat('ar-MA', { weekday: 'narrow', timeZone: 'UTC' })
  const narrow = language === 'ar' ? days.map((day) => letter.format(new Date(`${day}T00:00:00Z`))) : short
  dayjs.locale(
    {
      name: `warcha-${language}`,
      weekStart: 1,
      months,
      monthsShort: months,
      weekdays,
      weekdaysShort: short,
      weekdaysMin: narrow,
      ordinal: (n) => String(n),
      formats: {},
      relativeTime: {},
    } satisfies ILocale,
    undefined,
    true,
  )
}

const registered = new Set<Language>()

/** The dayjs locale of a language, for the kit's calendar; made when a calendar first asks for it. */
export function calendarLocale(language: Language): string {
  if (!registered.has(language)) register(language)
  registered.add(language)
  return `warcha-${language}`
}
