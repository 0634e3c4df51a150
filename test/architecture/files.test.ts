import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

describe('source files', () => {
  const files = sourceFiles()
  const scripts = files.filter((file) => !file.path.endsWith('.css'))

  it('are small: median 80 lines, nine in ten 250, none over 400', () => {
    const sizes = scripts.map((file) => file.lines).sort((a, b) => a - b)
    expect(files.filter((file) => file.lines > 400).map((file) => `${file.path} ${file.lines}`)).toEqual([])
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250)
  })

  it('have kebab-case names', () => {
    const odd = files.filter(
      (file) => !/^[a-z0-9-]+(\.[a-z0-9]+)*\.(ts|tsx|mjs|css)$/.test(file.path.split('/').pop() ?? ''),
    )
    expect(odd.map((file) => file.path).filter((path) => !/\/\d{4}_/.test(path))).toEqual([])
  })

  it('leave nothing for later and silence no check without saying why', () => {
    const left = scripts.filter((file) => /TODO|FIXME|@ts-ignore|@ts-nocheck/.test(file.text))
    expect(left.map((file) => file.path)).toEqual([])
    const silenced = scripts.filter((file) => /biome-ignore(?![^\n]*: \w)/.test(file.text))
    expect(silenced.map((file) => file.path)).toEqual([])
  })

  it('use logical properties in styles, so that right to left mirrors by itself', () => {
    const physical =
      /(^|[;{\s])((margin|padding|border)-(left|right)\b|(left|right)\s*:|text-align\s*:\s*(left|right)|border-(top|bottom)-(left|right)-radius)/
    const broken = files
      .filter((file) => file.path.endsWith('.css') && physical.test(file.text.replace(/\/\*[\s\S]*?\*\//g, '')))
      .map((file) => file.path)
    expect(broken).toEqual([])
    const inline = files.filter(
      (file) =>
        file.path.endsWith('.tsx') &&
        /\b(marginLeft|marginRight|paddingLeft|paddingRight|textAlign: '(left|right)')/.test(file.text),
    )
    expect(inline.map((file) => file.path)).toEqual([])
  })
})
