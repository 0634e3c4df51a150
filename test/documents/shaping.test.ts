import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalise } from '../../electron/backend/documents/layout/bidi.ts'
import { openFont } from '../../electron/backend/documents/layout/font-cache.ts'
import { RESOURCES } from './layout-lines.ts'

const FILES = ['IBMPlexSansArabic_400Regular', 'IBMPlexSansArabic_700Bold', 'Amiri_400Regular', 'Amiri_700Bold']

/** Words that names alone do not hold: vowels and shadda in both orders, ligatures, kashida, Maghribi letters, joiners. */
const HARD_WORDS =
  'مُحَمَّد مُتَدَرِّب ثُمَّ اَلَّذِي لِلَّهِ اللّه لا لأ لإ لآ كلا بلاغ مـــحمد ݣلميم ڭلميم أݣادير ڤاس چاي پارك ىٰ قُرْآن ٱلشَّمْس شيئًا مسؤولية بيئة هٰذا می‌خواهم إنّي نبيّ يمّ حجّ المعلّم أوّلًا ثانيًا'.split(
    ' ',
  )

/** A column of a CSV file without quoted fields. */
function column(file: string, name: string): string[] {
  const [head, ...rows] = readFileSync(join(RESOURCES, file), 'utf8').trim().split(/\r?\n/)
  const index = head!.split(',').indexOf(name)
  expect(index).toBeGreaterThan(0)
  return rows.map((row) => row.split(',')[index]!)
}

let words: string[]

beforeAll(() => {
  const texts = [
    ...column('names/names.csv', 'arabic'),
    ...column('names/names-migrants.csv', 'arabic'),
    ...column('geo/communes.csv', 'name_ar'),
  ]
  const arabic = texts.flatMap((text) => text.split(/\s+/)).filter((word) => /\p{Script=Arabic}/u.test(word))
  words = [...new Set([...arabic, ...HARD_WORDS])].map(normalise)
})

type Glyph = [id: number, advance: number, x: number, y: number]

const close = (one: Glyph[], other: Glyph[]) =>
  one.length === other.length &&
  one.every((glyph, index) => glyph.every((value, part) => Math.abs(value - other[index]![part]!) < 0.01))

describe('letters are shaped as HarfBuzz shapes them', () => {
  it('has a word list worth the name', () => {
    expect(words.length).toBeGreaterThan(500)
  })

  it.each(FILES)('%s', (file) => {
    const path = join(RESOURCES, 'fonts', `${file}.ttf`)
    const bytes = readFileSync(path)
    const reference = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer)))
    const font = openFont(path)
    const different = words.filter((word) => {
      const buffer = new harfbuzz.Buffer()
      buffer.addText(word)
      buffer.setDirection(harfbuzz.Direction.RTL)
      buffer.setScript('Arab')
      harfbuzz.shape(reference, buffer)
      const positions = buffer.getGlyphPositions()
      const expected = buffer.getGlyphInfos().map(({ codepoint }, index): Glyph => {
        const { xAdvance, xOffset, yOffset } = positions[index]!
        return [codepoint, xAdvance, xOffset, yOffset]
      })
      font._glyphs = {}
      const run = font.layout(word, [], 'arab', undefined, 'rtl')
      const shaped = run.glyphs.map(({ id }, index): Glyph => {
        const { xAdvance, xOffset, yOffset } = run.positions[index]!
        return [id, xAdvance, xOffset, yOffset]
      })
      return !close(shaped, expected)
    })
    expect(different).toEqual([])
  })
})
