import { describe, expect, it } from 'vitest'
import { isolate, isolateLtr } from '../../electron/shared/i18n/isolate.ts'
import { edges, layOut, visualText } from './layout-lines.ts'

const WIDTH = 300
const page = { pageSize: { width: WIDTH, height: 2000 } }

describe('direction', () => {
  it('is inherited from the document, a container or a named style', async () => {
    const [fromDocument] = await layOut('مركز 1-2', { defaultStyle: { direction: 'rtl' }, ...page })
    expect(visualText(fromDocument!)).toBe('2-1 زكرم')
    const [fromStack] = await layOut({
      stack: [{ table: { body: [['12 34']] }, layout: 'noBorders' }],
      direction: 'rtl',
    })
    expect(visualText(fromStack!)).toBe('34 12')
    const [fromStyle] = await layOut({ text: '12 34', style: 'arabic' }, { styles: { arabic: { direction: 'rtl' } } })
    expect(visualText(fromStyle!)).toBe('34 12')
    const [overridden] = await layOut({ stack: [{ text: '12 34', direction: 'ltr' }], direction: 'rtl' })
    expect(visualText(overridden!)).toBe('12 34')
  })

  it('comes from the first strong letter when nobody says it', async () => {
    const [arabic, french] = await layOut(['مركز (Centre)', 'Centre (مركز)'], page)
    expect(edges(arabic!).right).toBeCloseTo(WIDTH)
    expect(edges(french!).left).toBeCloseTo(0)
    expect(visualText(arabic!)).toBe('(Centre) زكرم')
  })

  it('sees a bold name in the context of its sentence', async () => {
    const [line] = await layOut({ text: ['رقم ', { text: '12-34', bold: true }, ' مركز'], direction: 'rtl' })
    expect(visualText(line!)).toBe('زكرم 34-12 مقر')
    expect(line!.inlines.find((inline) => inline.text === '34')!.font.name).toMatch(/Bold/)
  })
})

describe('isolated values', () => {
  it('keep the order of their groups and leave no trace', async () => {
    const phone = '+212\u00A06\u00A061'
    const [raw] = await layOut({ text: `الهاتف ${phone}`, direction: 'rtl' })
    const [isolated] = await layOut({ text: `الهاتف ${isolateLtr(phone)}`, direction: 'rtl' })
    expect(visualText(raw!)).not.toContain(phone)
    expect(visualText(isolated!)).toBe(`${phone} فتاهلا`)
  })

  it('do not pull the number that follows a name', async () => {
    const [line] = await layOut({ text: `Stagiaire ${isolate('محمد')} 12, Tarmigt`, direction: 'ltr' })
    expect(visualText(line!)).toBe('Stagiaire دمحم 12, Tarmigt')
  })
})

describe('alignment', () => {
  it.each([
    [undefined, 'rtl', 'right'],
    ['start', 'rtl', 'right'],
    ['end', 'rtl', 'left'],
    ['left', 'rtl', 'left'],
    [undefined, 'ltr', 'left'],
    ['end', 'ltr', 'right'],
    ['right', 'ltr', 'right'],
  ] as const)('%s in %s text goes to the %s', async (alignment, direction, side) => {
    const node = { text: direction === 'rtl' ? 'مركز' : 'Centre', direction, alignment: alignment as 'left' }
    const [line] = await layOut(node, page)
    expect(edges(line!)[side]).toBeCloseTo(side === 'left' ? 0 : WIDTH)
  })

  it('centres what is left when the outer spaces are gone', async () => {
    const [line] = await layOut({ text: '  مركز   ', direction: 'rtl', alignment: 'center' }, page)
    const { left, right } = edges(line!)
    expect(left).toBeCloseTo(WIDTH - right)
    expect(visualText(line!)).toBe('زكرم')
  })

  it('justifies at spaces only, and sets the last line of an Arabic paragraph on the right', async () => {
    const text = 'يشهد مدير مركز التكوين المهني (AMNOUGAR) أن المتدرب قد تابع بنجاح دورة التكوين من 21/11/2026'
    const plain = await layOut({ text, direction: 'rtl' }, page)
    const lines = await layOut({ text, direction: 'rtl', alignment: 'justify' }, page)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(edges(line).right).toBeCloseTo(WIDTH)
    for (const line of lines.slice(0, -1)) expect(edges(line).left).toBeCloseTo(0)
    expect(edges(lines.at(-1)!)).toEqual(edges(plain.at(-1)!))
    const line = lines.find((candidate) => visualText(candidate).includes('(AMNOUGAR)'))!
    const at = line.inlines.findIndex((inline) => inline.text.startsWith('AMNOUGAR'))
    const [bracket, name] = [line.inlines[at - 1]!, line.inlines[at]!]
    expect(name.x).toBeCloseTo(bracket.x + bracket.width)
  })

  it('indents the first line on its own side', async () => {
    const indented = { text: 'مركز التكوين', leadingIndent: 30 }
    const [arabic] = await layOut({ ...indented, direction: 'rtl' }, page)
    expect(edges(arabic!).right).toBeCloseTo(WIDTH - 30)
    const [french] = await layOut({ text: 'Centre', leadingIndent: 30, direction: 'ltr' }, page)
    expect(edges(french!).left).toBeCloseTo(30)
  })
})

describe('pieces', () => {
  it('are set in the family that has their letters', async () => {
    const [line] = await layOut({ text: 'Amnougar ⴰⵎⵏⵓⴳⴰⵔ أمنوكار', font: 'Formal', direction: 'ltr' })
    const fontOf = (text: string) => line!.inlines.find((inline) => inline.text.includes(text))!.font.name
    expect(fontOf('Amnougar')).toMatch(/^Amiri/)
    expect(fontOf('أمنوكار')).toMatch(/^Amiri/)
    expect(fontOf('ⴰⵎⵏⵓⴳⴰⵔ')).toMatch(/^NotoSansTifinagh/)
  })

  it('take a no-break space for the narrow one that the body font lacks, and never break there', async () => {
    const lines = await layOut(
      { text: '1\u202F250\u202F000', direction: 'ltr' },
      { pageSize: { width: 60, height: 900 } },
    )
    expect(lines.map(visualText)).toEqual(['1\u00A0250\u00A0000'])
  })

  it('ask the shaper for their script and direction, whatever they hold', async () => {
    const [line] = await layOut({ text: 'عام 2026 (DI)', direction: 'rtl' })
    const tokens = Object.fromEntries(line!.inlines.map(({ text, fontFeatures }) => [text.trim(), fontFeatures]))
    expect(tokens).toMatchObject({ عام: 'arab', '2026': 'arab/ltr', DI: 'latn' })
  })

  it('keep Arabic joined when letters are spaced', async () => {
    const [line] = await layOut({ text: ['مركز ', 'DI'], direction: 'rtl', characterSpacing: 3 })
    expect(line!.inlines.map(({ characterSpacing }) => characterSpacing)).toEqual([3, 0])
  })

  it('keep an empty paragraph as high as a full one', async () => {
    const [first, , third] = await layOut(['مركز', { text: '' }, 'مركز'], {
      defaultStyle: { direction: 'rtl' },
      ...page,
    })
    expect(third!.y - first!.y).toBeCloseTo(30)
  })
})
