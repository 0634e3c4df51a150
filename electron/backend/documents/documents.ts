import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { DomainError } from '../../shared/errors.ts'
import type { PdfRenderer } from './layout/render.ts'

/** What procedures need of the PDF engine. */
export interface Documents {
  /**
   * Turns a fresh definition into a file.
   * @throws DomainError `document.missing_glyph` rather than print a box in the place of a character.
   */
  render(definition: TDocumentDefinitions): Promise<Buffer>
}

/** The engine and its fonts are loaded at the first document, so that the backend starts without them. */
export function createDocuments(resourcesDir: string): Documents {
  let renderer: Promise<PdfRenderer> | undefined
  return {
    async render(definition) {
      renderer ??= import('./layout/render.ts').then(({ createPdfRenderer }) => createPdfRenderer({ resourcesDir }))
      const { render, missingGlyphs } = await renderer
      const missing = missingGlyphs(definition)
      if (missing.length > 0) throw new DomainError('document.missing_glyph', { characters: missing.join(' ') })
      return render(definition)
    },
  }
}
