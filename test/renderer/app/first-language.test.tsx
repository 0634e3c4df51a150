import { expect, it } from 'vitest'
import { firstLanguage } from '../../../renderer/app/first-language.ts'

it('starts in French, or in Arabic where the system prefers it, and never guesses English', () => {
  const first = (...system: string[]) => firstLanguage(null, system).language
  expect(first('fr-MA', 'ar-MA')).toBe('fr')
  expect(first('ar-MA', 'fr-FR')).toBe('ar')
  expect(first('en-US', 'en')).toBe('fr')
  expect(first('en-US', 'ar')).toBe('ar')
  expect(first('es-ES')).toBe('fr')
  expect(first()).toBe('fr')
})

it('keeps the language last used on the machine', () => {
  expect(firstLanguage('en', ['fr-FR'])).toEqual({ language: 'en', isChosen: true })
  expect(firstLanguage('xx', ['ar'])).toEqual({ language: 'ar', isChosen: false })
})
