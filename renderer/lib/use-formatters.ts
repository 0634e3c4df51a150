import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as format from '../../electron/shared/i18n/format.ts'
import { labelOf } from '../../electron/shared/i18n/label.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { type PersonName, personName } from '../../electron/shared/i18n/person-name.ts'

/** Days, numbers and names as text in one language. Names stand in Arabic on Arabic screens where they are known. */
export function formattersOf(language: Language) {
  return {
    language,
    /** `14/01/2026`; nothing for null. */
    day: (day: string | null) => (day ? format.formatDay(day) : ''),
    longDay: (day: string) => format.formatLongDay(day, language),
    /** `il y a 3 heures` of an instant. */
    age: (instant: Date) => format.formatAge(instant, new Date(), language),
    /** `janvier 2026` of any day of the month. */
    month: (day: string) => `${format.monthName(day, language)} ${day.slice(0, 4)}`,
    weekday: (day: string, width?: 'long' | 'short') => format.weekdayName(day, language, width),
    number: (value: number, decimals?: number) => format.formatNumber(value, language, decimals),
    /** Of a share of 1. */
    percent: (share: number, decimals?: number) => format.formatPercent(share, language, decimals),
    /** Of centimes. */
    amount: (centimes: number) => format.formatAmount(centimes, language),
    /** Of minutes. */
    hours: (minutes: number) => format.formatHours(minutes, language),
    phone: (phone: string | null) => (phone ? format.formatPhone(phone) : ''),
    name: (person: PersonName) => personName(person, language),
    label: (record: { readonly nameFr: string; readonly nameAr: string | null }) => labelOf(record, language),
    /** `a, b` · `a، b`: what stands one after the other, with the comma of the language. */
    list: (texts: readonly string[]) => format.formatList(texts, language),
  }
}

export type Formatters = ReturnType<typeof formattersOf>

/** The formatters of the page's language. */
export function useFormatters(): Formatters {
  const language = useTranslation().i18n.language as Language
  return useMemo(() => formattersOf(language), [language])
}
