import type { Language } from './languages.ts'

/**
 * The only place where days, numbers and amounts become text, on screens and in documents. Digits are 0-9 in every
 * language; Intl's ar-MA short dates and fr-MA grouping are wrong for forms, so days are built by hand.
 */

const localeOf: Record<Language, string> = { fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', en: 'en-GB' }

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** `14/01/2026` in every language. */
export function formatDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `14 janvier 2026` · `14 يناير 2026`. */
export function formatLongDay(day: string, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthName(day, language)} ${day.slice(0, 4)}`
}

/** `janvier` · `يناير` (Moroccan names: غشت, شتنبر, نونبر, دجنبر). */
export function monthName(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' }).format(utc(day))
}

/** `lundi` · `الاثنين`; `short` gives `lun.`. */
export function weekdayName(day: string, language: Language, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(localeOf[language], { weekday: width, timeZone: 'UTC' }).format(utc(day))
}

const ages = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago an instant was: `hier`, `il y a 3 heures` · `قبل 3 ساعات`; under a minute, `maintenant` · `الآن`. */
export function formatAge(instant: Date, now: Date, language: Language): string {
  const age = Math.max(0, now.getTime() - instant.getTime())
  const [unit, length] = ages.find(([, ms]) => age >= ms) ?? (['second', Number.POSITIVE_INFINITY] as const)
  return new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' }).format(-Math.floor(age / length), unit)
}

/** `1 250` with a no-break thin space and decimal comma in French and Arabic, `1,250` in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** A share of 1 as `97,5 %` (French), `97,5%` (Arabic), `97.5%` (English). */
export function formatPercent(share: number, language: Language, decimals = 1): string {
  const number = formatNumber(share * 100, language, decimals)
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`
}

/** Centimes as `12 500,00 DH` · `12 500,00 درهم` · `12,500.00 MAD`. */
export function formatAmount(centimes: number, language: Language): string {
  const unit = { fr: 'DH', ar: 'درهم', en: 'MAD' }[language]
  return `${formatNumber(centimes / 100, language, 2)}\u00a0${unit}`
}

/** Minutes as hours for people: `3 h 30` · `3 س 30`; whole hours without minutes. */
export function formatHours(minutes: number, language: Language): string {
  const rest = minutes % 60
  const unit = language === 'ar' ? 'س' : 'h'
  const whole = `${formatNumber(Math.floor(minutes / 60), language)}\u00a0${unit}`
  return rest === 0 ? whole : `${whole}\u00a0${String(rest).padStart(2, '0')}`
}

/**
 * Texts one after the other with the comma of the language: `a, b` · `a، b`. Not Intl.ListFormat, which glues « و » to
 * each Arabic text, to a Latin name or a code as well.
 */
export function formatList(texts: readonly string[], language: Language): string {
  return texts.join(language === 'ar' ? '، ' : ', ')
}

/** `+212661234567` as `06 61 23 45 67`; a foreign number as it was stored. */
export function formatPhone(phone: string): string {
  const national = /^\+212([5-8]\d{8})$/.exec(phone)
  return national?.[1] ? `0${national[1]}`.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : phone
}
