import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Tools skip Arabic text and borders, so the contrasts are proved here, on the tokens every component takes. */
const sheet = readFileSync('renderer/styles/tokens.css', 'utf8')
const tokens = new Map([...sheet.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const hex = tokens.get(name)
    if (!hex) throw new Error(`no token --${name}`)
    return luminance(hex)
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['color-surface', 'color-page', 'color-surface-sunken']
const meanings = ['danger', 'success', 'warning', 'info', 'neutral']
const slots = [1, 2, 3, 4, 5, 6]

describe('text, 4.5 to 1', () => {
  it.each([
    ...['ink', 'muted', 'placeholder', 'brand', 'danger', 'neutral'].flatMap((text) =>
      grounds.map((ground) => [`color-${text}`, ground]),
    ),
    ...['ink', 'brand', 'brand-deep'].map((text) => [`color-${text}`, 'color-brand-soft']),
    ...['brand', 'brand-strong', 'brand-deep', 'danger', 'danger-strong', 'ink'].map((ground) => [
      'color-on-brand',
      `color-${ground}`,
    ]),
    ...meanings.flatMap((meaning) => [
      [`color-${meaning}`, `color-${meaning}-soft`],
      ['color-ink', `color-${meaning}-soft`],
    ]),
    ...['present', 'absent', 'late', 'excused'].map((mark) => [`mark-${mark}`, `mark-${mark}-soft`]),
    ...slots.flatMap((slot) => [
      [`slot-${slot}`, `slot-${slot}-soft`],
      ['color-danger', `slot-${slot}-soft`],
    ]),
  ] as [string, string][])('%s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('edges and drawings, 3 to 1', () => {
  it.each([
    ...grounds.map((ground) => ['color-border', ground]),
    ...grounds.map((ground) => ['color-brand', ground]),
    ...slots.map((slot) => [`slot-${slot}-line`, `slot-${slot}-soft`]),
    ...[1, 2, 3, 4].map((series) => [`chart-${series}`, 'color-surface']),
    ['color-accent', 'color-brand'],
  ] as [string, string][])('%s on %s', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('high contrast', () => {
  it('says with system colours what only a background says', () => {
    const base = readFileSync('renderer/styles/base.css', 'utf8')
    const block = base.slice(base.indexOf('forced-colors: active'))
    for (const needed of ["[aria-current='page']", '[data-combobox-selected]', 'Highlight'])
      expect(block).toContain(needed)
  })
})

describe('both directions', () => {
  it('no sheet of ours names left or right', () => {
    const sheets = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.css'),
    )
    const physical =
      /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)/m
    expect(sheets.filter((path) => physical.test(readFileSync(join('renderer', path), 'utf8')))).toEqual([])
    expect(sheets.length).toBeGreaterThan(10)
  })
})
