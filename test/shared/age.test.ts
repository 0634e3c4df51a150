import { expect, test } from 'vitest'
import { formatAge } from '../../electron/shared/i18n/format.ts'

const now = new Date('2026-11-20T10:00:00Z')

test.each([
  ['2026-11-20T09:59:30Z', 'maintenant', 'الآن', 'now'],
  ['2026-11-20T09:45:00Z', 'il y a 15 minutes', 'قبل 15 دقيقة', '15 minutes ago'],
  ['2026-11-20T07:30:00Z', 'il y a 2 heures', 'قبل ساعتين', '2 hours ago'],
  ['2026-11-19T09:00:00Z', 'hier', 'أمس', 'yesterday'],
  ['2026-11-08T09:00:00Z', 'il y a 12 jours', 'قبل 12 يومًا', '12 days ago'],
  // A clock that was put back makes nothing of the future.
  ['2026-11-20T11:00:00Z', 'maintenant', 'الآن', 'now'],
])('the age of %s in words', (instant, fr, ar, en) => {
  const age = (language: 'fr' | 'ar' | 'en') => formatAge(new Date(instant), now, language)
  expect([age('fr'), age('ar'), age('en')]).toEqual([fr, ar, en])
})
