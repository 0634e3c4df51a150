import type { Content } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { BORDER_MARGIN, certificateBorder } from '../../electron/backend/documents/layout/border.ts'
import { letterhead } from '../../electron/backend/documents/layout/letterhead.ts'
import { A4, bilingual, PAGE_MARGINS, pageSetup } from '../../electron/backend/documents/layout/page.ts'
import { createPdfRenderer } from '../../electron/backend/documents/layout/render.ts'
import { signatureAreas, stampArea } from '../../electron/backend/documents/layout/signature.ts'
import { tickBox, tickChoice } from '../../electron/backend/documents/layout/tick-box.ts'
import { edges, layOut, layOutVectors, RESOURCES, visualText } from './layout-lines.ts'

const [LEFT, , RIGHT] = PAGE_MARGINS
const RIGHT_EDGE = A4.width - RIGHT

const setup = (direction: 'ltr' | 'rtl', watermark?: string) =>
  pageSetup({
    direction,
    language: direction === 'rtl' ? 'ar' : 'fr',
    title: 'Bilan <2026> & suites',
    author: 'Centre',
    createdAt: new Date(Date.UTC(2026, 0, 1)),
    footer: { printed: 'PRINTED', page: (page, pages) => `${page} / ${pages}`, reference: 'REFERENCE' },
    watermark,
  })

const places = async (direction: 'ltr' | 'rtl', content: Content) =>
  Object.fromEntries((await layOut(content, setup(direction))).map((line) => [visualText(line), edges(line)]))

describe('a page', () => {
  it.each(['ltr', 'rtl'] as const)(
    'has its letterhead French on the left, Arabic on the right (%s)',
    async (direction) => {
      const at = await places(
        direction,
        letterhead({
          association: { fr: 'Association', ar: 'جمعية' },
          centre: { fr: 'Centre', ar: 'مركز' },
          details: [{ fr: 'Tarmigt', ar: 'ترميكت' }],
        }),
      )
      for (const text of ['Association', 'Centre', 'Tarmigt']) expect(at[text]!.left).toBeCloseTo(LEFT)
      for (const text of ['ةيعمج', 'زكرم', 'تكيمرت']) expect(at[text]!.right).toBeCloseTo(RIGHT_EDGE)
    },
  )

  it('says at its foot who printed it, its number and the page, in reading order', async () => {
    const french = await places('ltr', ['A', { text: 'B', pageBreak: 'before' }])
    expect(french.PRINTED!.left).toBeCloseTo(LEFT)
    expect(french['2 / 2']!.right).toBeCloseTo(RIGHT_EDGE)
    const { left, right } = french.REFERENCE!
    expect((left + right) / 2).toBeCloseTo(A4.width / 2, 0)
    const arabic = await places('rtl', 'A')
    expect(arabic.PRINTED!.right).toBeCloseTo(RIGHT_EDGE)
    expect(arabic['1 / 1']!.left).toBeCloseTo(LEFT)
  })

  it('sets the two languages side by side, each from its own margin', async () => {
    const at = await places('rtl', bilingual({ fr: { text: 'Le centre' }, ar: 'المركز' }))
    expect(at['Le centre']!.left).toBeCloseTo(LEFT)
    expect(at.زكرملا!.right).toBeCloseTo(RIGHT_EDGE)
  })

  it('has a title that survives as metadata', () => {
    expect(setup('ltr').info!.title).toBe('Bilan ‹2026› + suites')
  })
})

describe('places to sign and stamp', () => {
  it('follow the reading order', async () => {
    const areas = () => [{ label: 'FIRST', name: 'NAME' }, { label: 'SECOND' }]
    const arabic = await places('rtl', signatureAreas('rtl', areas()))
    expect(arabic.FIRST!.left).toBeGreaterThan(arabic.SECOND!.right)
    expect(arabic.NAME!.left).toBeGreaterThan(arabic.SECOND!.right)
    const french = await places('ltr', signatureAreas('ltr', areas()))
    expect(french.FIRST!.right).toBeLessThan(french.SECOND!.left)
  })

  it('stand at the start of the line', async () => {
    expect((await places('rtl', stampArea('rtl', 'STAMP'))).STAMP!.left).toBeGreaterThan(A4.width / 2)
    expect((await places('ltr', stampArea('ltr', 'STAMP'))).STAMP!.right).toBeLessThan(A4.width / 2)
  })
})

describe('tick boxes', () => {
  it('are drawn with lines: none, a tick, or a cross', () => {
    const strokes = (mark: 'empty' | 'ticked' | 'crossed') => tickBox(mark).canvas.length - 1
    expect([strokes('empty'), strokes('ticked'), strokes('crossed')]).toEqual([0, 1, 2])
    expect(tickBox('ticked').canvas).not.toBe(tickBox('ticked').canvas)
  })

  it.each(['ltr', 'rtl'] as const)('stand before their label (%s)', async (direction) => {
    const choice = () => tickChoice(direction, 'ticked', 'LABEL')
    const [label] = await layOut(choice(), setup(direction))
    const [box] = (await layOutVectors(choice(), { ...setup(direction), footer: undefined })).filter(
      ({ type }) => type === 'rect',
    )
    if (direction === 'ltr') expect(box!.x + box!.w).toBeLessThan(edges(label!).left)
    else expect(box!.x).toBeGreaterThan(edges(label!).right)
  })
})

describe('what repeats on every page', () => {
  const renderer = createPdfRenderer({ resourcesDir: RESOURCES })
  const patternsIn = async (pages: number, extra: object) => {
    const content = Array.from({ length: pages }, (_, page) => ({
      text: `${page}`,
      pageBreak: page ? 'before' : undefined,
    }))
    const pdf = await renderer.render({ ...setup('ltr'), ...extra, content: content as Content, compress: false })
    const text = pdf.toString('latin1')
    return { drawn: text.match(/\/PatternType 1/g)?.length, filled: text.match(/ \/P\d scn/g)?.length }
  }

  it('is a border written once and filled on each page', async () => {
    const extra = () => ({ ...certificateBorder(A4.width, A4.height), pageMargins: BORDER_MARGIN })
    expect(await patternsIn(1, extra())).toEqual({ drawn: 2, filled: 2 })
    expect(await patternsIn(5, extra())).toEqual({ drawn: 2, filled: 10 })
  })

  it('is a watermark behind the border', async () => {
    expect(await patternsIn(3, { watermark: 'نسخة' })).toEqual({ drawn: 1, filled: 3 })
    const both = { ...certificateBorder(A4.width, A4.height), watermark: { text: 'SPÉCIMEN' } }
    expect(await patternsIn(2, both)).toEqual({ drawn: 3, filled: 6 })
  })
})
