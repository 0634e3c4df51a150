import { describe, expect, it } from 'vitest'
import { formatList } from '../../electron/shared/i18n/format.ts'
import { personName } from '../../electron/shared/i18n/person-name.ts'
import { formattersOf } from '../../renderer/lib/use-formatters.ts'

const itto = { lastName: 'Aït Lahcen', firstName: 'Itto', lastNameAr: 'آيت لحسن', firstNameAr: 'إيطو' }

describe('a name', () => {
  it('starts with the family name in both scripts, on screens as in documents', () => {
    expect(personName(itto, 'fr')).toBe('Aït Lahcen Itto')
    expect(personName(itto, 'ar')).toBe('آيت لحسن إيطو')
    for (const language of ['fr', 'ar', 'en'] as const)
      expect(formattersOf(language).name(itto)).toBe(personName(itto, language))
  })

  it('is never half in one script and half in the other', () => {
    expect(personName({ ...itto, firstNameAr: null }, 'ar')).toBe('Aït Lahcen Itto')
    expect(personName({ ...itto, lastNameAr: '' }, 'ar')).toBe('Aït Lahcen Itto')
  })
})

describe('of somebody who is forgotten', () => {
  it('stands that it is so, in the language of the page', () => {
    const forgotten = { lastName: '—', firstName: 'A-6AE86C11', lastNameAr: null, firstNameAr: null }
    expect(personName(forgotten, 'fr')).toBe('Dossier anonymisé')
    expect(personName(forgotten, 'ar')).toBe('ملف مُخفى الهوية')
  })
})

describe('a list', () => {
  it('takes the comma of the language', () => {
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b, c')
    expect(formatList(['أ', 'ب'], 'ar')).toBe('أ، ب')
    expect(formatList(['أ'], 'ar')).toBe('أ')
    expect(formatList([], 'ar')).toBe('')
  })
})
