import { describe, expect, it } from 'vitest'
import { createResources } from '../../../electron/backend/resources/index.ts'
import { isWeakPassword } from '../../../electron/backend/rules/weak-password.ts'
import { resourcesDir } from '../../support/backend.ts'

describe('a new password', () => {
  const words = createResources(resourcesDir).commonPasswordWords()
  const own = ['Centre Amnougar', 'مركز أمنوكار', 'khadija.alami']

  it.each([
    'motdepasse2026',
    'Mot De Passe 1!',
    'azertyuiop12',
    'AZERTYUIOPQS',
    'Bismillah2025!',
    'Ouarzazate-2026',
    'ورزازات 2026 !!',
    'كلمة المرور 12',
    'aaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    '06 12 34 56 78',
    'Amnougar 2026!',
    'أمنوكار ٢٠٢٦ !!',
    'khadija.alami1',
    'wydadwydad1937',
    'marocmaroc123',
  ])('is not %s', (password) => {
    expect(isWeakPassword(password, words, own)).toBe(true)
  })

  it.each([
    'quatre chèvres sous le figuier',
    'un mot de passe long',
    'bado-kire-mulo-tafi',
    'قهوة الصباح مع نعناع',
    'le thé refroidit vite',
    'K7#pQz!mW2&xLr',
  ])('may be %s', (password) => {
    expect(isWeakPassword(password, words, own)).toBe(false)
  })
})
