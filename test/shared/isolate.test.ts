import { expect, it } from 'vitest'
import { isolateFileName } from '../../electron/shared/i18n/isolate.ts'

it('keeps the day and the ending of a file name in order between Arabic words', () => {
  expect(isolateFileName('استعمال الزمن بنسودة 2026-11-16.pdf')).toBe('⁨استعمال الزمن بنسودة ⁦2026-11-16.pdf⁩⁩')
  expect(isolateFileName('المتدربون.csv')).toBe('⁨المتدربون⁦.csv⁩⁩')
})

it('keeps a name of several words in order', () => {
  expect(isolateFileName('شهادة 002-2026 Zeroual Fadma.pdf')).toBe('⁨شهادة ⁦002-2026 Zeroual Fadma.pdf⁩⁩')
})
