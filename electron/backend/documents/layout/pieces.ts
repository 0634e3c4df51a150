import { type Direction, itemise, normalise, type Script, stripControls } from './bidi.ts'
import { DEFAULT_FAMILY, FALLBACK_FAMILIES, SCRIPT_FAMILY } from './fonts.ts'
import { type ParsedFont, type PDFDocument, StyleContextStack, type StyleStack, type TextNode } from './pdfmake.ts'

/** What to draw for a space or hyphen that a font lacks: the same breaking behaviour in a glyph every font has. */
const STAND_INS: Record<string, string> = {
  '\u202F': '\u00A0',
  '\u2007': '\u00A0',
  '\u2009': ' ',
  '\u2011': '\u2060-\u2060',
}

const NEEDS_NO_GLYPH = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

type Fonts = Pick<(typeof PDFDocument)['prototype'], 'provideFont'>

/**
 * Turns the text of a node into nodes of one embedding level, script and font each, in logical order. The levels are
 * those of the whole text, so that a bold name in mid-sentence is seen in its context.
 */
export function cutIntoPieces(text: unknown, styles: StyleStack, fonts: Fonts, direction?: Direction): TextNode[] {
  const inlines = flatten(text).map((node) => ({ node, text: normalise(textOf(node)) }))
  const whole = inlines.map((inline) => inline.text).join('')
  const pieces = itemise(whole, direction)
  const nodes: TextNode[] = []
  let inlineStart = 0
  for (const { node, text: inlineText } of inlines) {
    const inlineEnd = inlineStart + inlineText.length
    const before = nodes.length
    for (const piece of pieces) {
      const start = Math.max(piece.start, inlineStart)
      const end = Math.min(piece.end, inlineEnd)
      if (start >= end) continue
      const { level, base, script } = piece
      for (const part of cutByFont(stripControls(whole.slice(start, end)), script, node, styles, fonts)) {
        nodes.push({
          ...node,
          text: part.text,
          font: part.family,
          fontFeatures: shapingToken(part.script, level),
          // Letter-spaced Arabic falls apart into unjoined letters.
          ...(part.script === 'arab' ? { characterSpacing: 0 } : {}),
          _piece: { level, base, script: part.script },
        })
      }
    }
    // An empty text still makes a line as high as its font.
    if (nodes.length === before) nodes.push(emptyNode(node, direction))
    inlineStart = inlineEnd
  }
  return nodes
}

/** Script and direction in one word; the direction is left out where it is that of the script. */
function shapingToken(script: Script, level: number): string {
  return script === 'arab' && level % 2 === 0 ? 'arab/ltr' : script
}

function emptyNode(node: TextNode, direction?: Direction): TextNode {
  const base = direction === 'rtl' ? 1 : 0
  return { ...node, text: '', _piece: { level: base, base, script: 'latn' } }
}

interface Part {
  text: string
  family: string
  script: Script
}

/** Splits a text where the wanted family has no glyph; a mark takes the font of its letter. */
function cutByFont(text: string, script: Script, node: TextNode, styles: StyleStack, fonts: Fonts): Part[] {
  const style = <T>(property: string, otherwise: T) =>
    StyleContextStack.getStyleProperty<T>(node, styles, property, otherwise)
  const bold = style('bold', false)
  const italics = style('italics', false)
  const wanted = SCRIPT_FAMILY[script] ?? style<string>('font', DEFAULT_FAMILY)
  const families = [...new Set([wanted, style<string>('font', DEFAULT_FAMILY), ...FALLBACK_FAMILIES])]
  const fontOf = (family: string): ParsedFont => fonts.provideFont(family, bold, italics).font

  const parts: Part[] = []
  for (const character of text) {
    const last = parts.at(-1)
    const code = character.codePointAt(0)!
    if (last && (NEEDS_NO_GLYPH.test(character) || /\p{M}/u.test(character))) {
      last.text += character
      continue
    }
    const standIn = STAND_INS[character]
    const drawn = standIn && !fontOf(wanted).hasGlyphForCodePoint(code) ? standIn : character
    const covers = (family: string) => fontOf(family).hasGlyphForCodePoint(drawn === character ? code : 0x20)
    const family = NEEDS_NO_GLYPH.test(drawn) ? wanted : (families.find(covers) ?? wanted)
    if (last?.family === family) last.text += drawn
    else parts.push({ text: drawn, family, script: script === 'tfng' && family !== wanted ? 'latn' : script })
  }
  return parts
}

/** pdfmake's own flattening: parts may be strings, numbers, nodes, or nodes whose text is again a list of parts. */
function flatten(text: unknown): TextNode[] {
  if (Array.isArray(text)) return text.flatMap(flatten)
  if (text !== null && typeof text === 'object') {
    const node = text as TextNode
    return Array.isArray(node.text) ? flatten(node.text) : [node]
  }
  return [{ text }]
}

function textOf(node: TextNode): string {
  const text = node._textRef?._textNodeRef.text || node.text
  return text === undefined || text === null ? '' : String(text)
}
