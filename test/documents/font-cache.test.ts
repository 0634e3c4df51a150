import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../electron/backend/documents/layout/fonts.ts'
import { PDFDocument } from '../../electron/backend/documents/layout/pdfmake.ts'
import { installRtl } from '../../electron/backend/documents/layout/rtl.ts'
import { RESOURCES } from './layout-lines.ts'

const aDocument = () => {
  installRtl()
  return new PDFDocument(fontFiles(RESOURCES), {}, {}, {}, { font: null })
}

describe('fonts kept between documents', () => {
  it('are parsed and shaped once, and embedded in each document apart', () => {
    const [one, other] = [aDocument(), aDocument()].map((document) => document.provideFont('Formal', true, false))
    expect(other!.font).toBe(one!.font)
    expect(other).not.toBe(one)
    expect(other!.layoutRun('شهادة', 'arab')).toBe(one!.layoutRun('شهادة', 'arab'))
  })

  it('share one wrapper for styles that use the same file', () => {
    const document = aDocument()
    expect(document.provideFont('Formal', false, true)).toBe(document.provideFont('Formal', false, false))
  })

  it('remember no character of an earlier document: a copied letter is the one that was typed', () => {
    const frozen = aDocument().provideFont('Formal', false, false)
    expect(frozen.layoutRun('\uFE8D', 'arab').glyphs[0]!.codePoints).toEqual([0xfe8d])
    const typed = aDocument().provideFont('Formal', false, false)
    expect(typed.layoutRun('\u0627', 'arab').glyphs[0]!.codePoints).toEqual([0x627])
  })

  it('refuse a family that nobody declared', () => {
    expect(() => aDocument().provideFont('Roboto', false, false)).toThrow(/Roboto/)
  })
})
