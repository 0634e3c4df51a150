import { join } from 'node:path'
import type { Script } from './bidi.ts'

/** `Body` for everything read on a desk, `Formal` for certificates; `Tifinagh` is chosen by the engine, never by hand. */
export type FontFamily = 'Body' | 'Formal' | 'Tifinagh'

/** Files of a family by style, as pdfmake wants them. */
export interface FontFiles {
  normal: string
  bold: string
  italics: string
  bolditalics: string
}

/** Font of a document that names none. */
export const DEFAULT_FAMILY: FontFamily = 'Body'

/** Families asked in turn for a character that the wanted one lacks. */
export const FALLBACK_FAMILIES: readonly FontFamily[] = ['Body', 'Formal', 'Tifinagh']

/**
 * Family that draws a script whatever family the author wrote. Latin and Arabic share one file per family on purpose:
 * a line is as tall as its tallest font, so two families in a paragraph make uneven lines.
 */
export const SCRIPT_FAMILY: Partial<Record<Script, FontFamily>> = { tfng: 'Tifinagh' }

/** Font files of every family. Arabic has no italics and Tifinagh one style: those styles reuse the nearest file. */
export function fontFiles(resourcesDir: string): Record<FontFamily, FontFiles> {
  const file = (name: string) => join(resourcesDir, 'fonts', `${name}.ttf`)
  const family = (regular: string, bold: string): FontFiles => ({
    normal: file(regular),
    bold: file(bold),
    italics: file(regular),
    bolditalics: file(bold),
  })
  return {
    Body: family('IBMPlexSansArabic_400Regular', 'IBMPlexSansArabic_700Bold'),
    Formal: family('Amiri_400Regular', 'Amiri_700Bold'),
    Tifinagh: family('NotoSansTifinagh_400Regular', 'NotoSansTifinagh_400Regular'),
  }
}
