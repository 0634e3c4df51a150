import { readFileSync } from 'node:fs'
import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edges, type LaidLine, layOut, visualText } from './layout-lines.ts'

interface Case {
  id: string
  base: 'ltr' | 'rtl' | 'auto'
  logical: string
  visual: string
}

interface Wrapped {
  id: string
  base: 'ltr' | 'rtl'
  logical: string
  lines: { start: number; end: number; visual: string }[]
}

const { cases, wrapped } = JSON.parse(readFileSync(new URL('../shared/bidi-cases.json', import.meta.url), 'utf8')) as {
  cases: Case[]
  wrapped: Wrapped[]
}

const bidi = bidiFactory()

const direction = (base: Case['base']) => (base === 'auto' ? undefined : base)

/** Marks are compared apart: the seam puts shadda before its vowel, which the reference does not. */
const comparable = (text: string) => text.normalize('NFC').replace(/\p{M}/gu, '').trim()

/** A space a font lacks is drawn with the glyph of the ordinary no-break space. */
const sameSpaces = (text: string) => text.replace(/\u202F/g, '\u00A0')

describe('pdfmake with the seam draws each reference string as ICU orders it', () => {
  it.each(cases)('$id', async ({ logical, base, visual }) => {
    const lines = await layOut({ text: logical, direction: direction(base) })
    expect(lines).toHaveLength(1)
    expect(comparable(visualText(lines[0]!))).toBe(sameSpaces(comparable(visual)))
  })
})

/** Rules L1, L2 and L4 on code points, for one line of a paragraph: slow, and written without the engine's code. */
function reference(text: string, base: 'ltr' | 'rtl', start: number, end: number): string {
  const { levels } = bidi.getEmbeddingLevels(text, base)
  while (/\s/.test(text[end - 1]!)) end--
  while (/\s/.test(text[start]!)) start++
  let line = Array.from(text.slice(start, end), (character, index) => ({ character, level: levels[start + index]! }))
  for (let level = 3; level > 0; level--) {
    const reordered: typeof line = []
    let run: typeof line = []
    for (const item of [...line, { character: '', level: -1 }]) {
      if (item.level >= level) run = [item, ...run]
      else {
        reordered.push(...run, item)
        run = []
      }
    }
    line = reordered.slice(0, -1)
  }
  return line
    .map(({ character, level }) => (level % 2 ? (bidi.getMirroredCharacter(character) ?? character) : character))
    .join('')
}

/** Where a paragraph was cut, told from how many characters that are not spaces each line holds. */
function cuts(text: string, lines: LaidLine[]): number[] {
  const ends: number[] = []
  let at = 0
  for (const line of lines) {
    for (let left = visualText(line).replace(/\s/g, '').length; left > 0; at++) if (/\S/.test(text[at]!)) left--
    ends.push(at)
  }
  return ends
}

describe('each line of a wrapped paragraph is reordered by itself', () => {
  it.each(wrapped)('$id: the reference agrees with ICU', ({ logical, base, lines }) => {
    for (const { start, end, visual } of lines) expect(reference(logical, base, start, end)).toBe(visual.trim())
  })

  it.each(wrapped)('$id: pdfmake agrees with the reference at every column width', async ({ logical, base }) => {
    const counts = new Set<number>()
    for (let width = 90; width <= 600; width += 15) {
      const pageSize = { width, height: 2000 }
      const laid = await layOut({ text: logical, direction: base }, { pageSize })
      counts.add(laid.length)
      const ends = cuts(logical, laid)
      const expected = laid.map((_, index) => reference(logical, base, ends[index - 1] ?? 0, ends[index]!))
      expect(laid.map((line) => visualText(line).trim())).toEqual(expected)
      for (const line of laid) expect(edges(line).right - edges(line).left).toBeLessThan(width)
    }
    expect(counts.size).toBeGreaterThan(5)
  })

  it('agrees with the reference on mixed paragraphs made at random', async () => {
    const word = fc.constantFrom(
      ...'مركز التكوين المهني شهادة متدرب، (ترميكت) «ورزازات» آيت حدو: ١٤٤٨ Centre Développement (CIN) AMN/2026/DI-0042'.split(
        ' ',
      ),
      ...'P123456 21/11/2026 08:30–12:30 +212 97,5% 1.250,00 2026-11-21 C++ n° 4 « » [أ] {b} - . … 3×4=12 a/ب'.split(
        ' ',
      ),
    )
    const paragraphs = fc.tuple(
      fc.array(word, { minLength: 4, maxLength: 40 }),
      fc.constantFrom('ltr' as const, 'rtl' as const),
      fc.integer({ min: 150, max: 400 }),
    )
    await fc.assert(
      fc.asyncProperty(paragraphs, async ([words, base, width]) => {
        const text = words.join(' ')
        const laid = await layOut({ text, direction: base }, { pageSize: { width, height: 2000 } })
        const ends = cuts(text, laid)
        expect(ends.at(-1)).toBe(text.trimEnd().length)
        const expected = laid.map((_, index) => reference(text, base, ends[index - 1] ?? 0, ends[index]!))
        expect(laid.map((line) => visualText(line).trim())).toEqual(expected)
      }),
      { numRuns: 300, seed: 2026 },
    )
  })
})
