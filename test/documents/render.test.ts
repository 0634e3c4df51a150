import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { createPdfRenderer } from '../../electron/backend/documents/layout/render.ts'
import { RESOURCES } from './layout-lines.ts'

const renderer = createPdfRenderer({ resourcesDir: RESOURCES })
const createdAt = new Date(Date.UTC(2026, 10, 21, 9))

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

const sample = (text: string): TDocumentDefinitions => ({
  info: { creationDate: createdAt },
  content: [{ text, direction: 'rtl', bold: true }, { text: 'Attestation n°\u00A042', font: 'Formal' }, 'ⴰⵎⵏⵓⴳⴰⵔ'],
})

describe('a printed document', () => {
  it('has the same bytes each time, whatever was printed before', async () => {
    const first = await renderer.render(sample('مركز التكوين'))
    await renderer.render(sample('لا إله\u00A0شهادة 1\u202F250 fi'))
    const again = await renderer.render(sample('مركز التكوين'))
    expect(first.subarray(0, 5).toString()).toBe('%PDF-')
    expect(again.equals(first)).toBe(true)
    const other = await createPdfRenderer({ resourcesDir: RESOURCES }).render(sample('مركز التكوين'))
    expect(other.equals(first)).toBe(true)
  })

  it('carries a subset of each font it uses, and of no other', async () => {
    const pdf = (await renderer.render({ ...sample('مركز'), compress: false })).toString('latin1')
    const names = [...pdf.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name)
    expect(names.sort()).toEqual(['Amiri-Regular', 'IBMPlexSansArabic-Bold', 'NotoSansTifinagh-Regular'])
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(3)
    expect(pdf).not.toContain('Helvetica')
  })

  it('refuses addresses on the network and files outside the resources', async () => {
    const image = (source: string) => renderer.render({ content: { image: source } })
    await expect(image('http://localhost:1/logo.png')).rejects.toThrow()
    await expect(
      renderer.render({ content: { image: 'logo' }, images: { logo: 'https://localhost:1/a.png' } }),
    ).rejects.toThrow(/may not load/)
    await expect(image('/etc/hostname')).rejects.toThrow(/denied/)
    await expect(image(`${RESOURCES}/../package.json`)).rejects.toThrow(/denied/)
    await expect(renderer.render({ content: 'x', files: { a: { src: '/etc/hostname' } } })).rejects.toThrow(/denied/)
  })

  it('refuses a file that a drawing names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'warcha-'))
    const file = join(folder, 'logo.png')
    const bytes = Buffer.from(ONE_PIXEL, 'base64')
    writeFileSync(file, bytes)
    const imagesIn = async (href: string) => {
      const svg = `<svg width="9" height="9" viewBox="0 0 9 9"><image href="${href}" width="9" height="9"/></svg>`
      return (await renderer.render({ content: { svg }, compress: false }))
        .toString('latin1')
        .includes('/Subtype /Image')
    }
    expect(await imagesIn(`data:image/png;base64,${ONE_PIXEL}`)).toBe(true)
    expect(await imagesIn(file)).toBe(false)
    rmSync(folder, { recursive: true })
  })

  it('leaves the definition it was given without a default font of its own', async () => {
    const definition = sample('مركز')
    await renderer.render(definition)
    expect(definition.defaultStyle).toBeUndefined()
  })
})

describe('missing glyphs', () => {
  it('are listed once each, from every corner of a document', () => {
    const missing = renderer.missingGlyphs({
      content: [
        'Nom 漢',
        { stack: [{ text: ['مركز', { text: '字' }, '漢'] }] },
        { table: { body: [['ok', { columns: [{ ul: ['☐'] }] }]] } },
      ],
      header: () => ({ text: '한' }),
      footer: (page, pages) => `${page} / ${pages} Ꙁ`,
      background: (_page, size) => (size.width > 1 ? 'ไ' : null),
      watermark: { text: 'ก' },
    })
    expect(missing).toEqual([...'漢字☐한Ꙁไก'].sort())
  })

  it('are none in Arabic, French and Tifinagh with their spaces and controls', () => {
    const text = `مُحَمَّد ڭاف پ «é à œ — … €» n°\u00A01\u202F250\u2009%\u2011 ⴰⵎⵏⵓⴳⴰⵔ \u2066+212\u2069\u200F\n${'\u200C'}`
    expect(renderer.missingGlyphs({ content: text })).toEqual([])
  })
})
