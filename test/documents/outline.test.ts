import { describe, expect, it } from 'vitest'
import { openFont } from '../../electron/backend/documents/layout/font-cache.ts'
import { fontFiles } from '../../electron/backend/documents/layout/fonts.ts'
import { outlineText } from '../../electron/backend/documents/layout/outline.ts'
import { edges, layOut, RESOURCES } from './layout-lines.ts'

const font = openFont(fontFiles(RESOURCES).Body.bold)

describe('text drawn as shapes', () => {
  it.each(['SPÉCIMEN', 'نسخة طبق الأصل', 'نسخة 2026 (DI)'])('is as wide as text: %s', async (text) => {
    const [line] = await layOut({ text, bold: true, fontSize: 30 })
    const { left, right } = edges(line!)
    expect(outlineText(text, font, 30).width).toBeCloseTo(right - left, 1)
  })

  it('has the last Arabic word on the left, shaped as if alone', () => {
    const word = outlineText('الأصل', font, 20).segments
    expect(outlineText('طبق الأصل', font, 20).segments.slice(0, word.length)).toEqual(word)
  })

  it('puts a year after an Arabic word on its left', () => {
    const year = outlineText('2026', font, 20, 'rtl').segments
    expect(outlineText('نسخة 2026', font, 20).segments.slice(0, year.length)).toEqual(year)
  })

  it('holds lines and cubic curves only, above the baseline for a capital', () => {
    const { segments } = outlineText('S', font, 20)
    expect(new Set(segments.map(([command]) => command))).toEqual(new Set(['M', 'C', 'L', 'Z']))
    for (const [, ...points] of segments)
      for (let at = 1; at < points.length; at += 2) expect(points[at]).toBeLessThan(1)
  })
})
