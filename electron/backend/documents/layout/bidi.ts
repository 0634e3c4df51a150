import bidiFactory from 'bidi-js'

/** Base direction of a paragraph, a node or a whole document. */
export type Direction = 'ltr' | 'rtl'

/** Scripts that the fonts shape differently, by OpenType tag; everything that is neither Arabic nor Tifinagh is `latn`. */
export type Script = 'arab' | 'latn' | 'tfng'

/** A stretch of a paragraph that is drawn in one go: one embedding level, one script. Offsets are UTF-16. */
export interface Piece {
  start: number
  end: number
  /** Embedding level of UAX #9: odd is drawn from right to left. */
  level: number
  /** Level of the paragraph that holds the piece: 0 or 1. */
  base: number
  script: Script
}

const bidi = bidiFactory()

const MARKS_BEFORE_SHADDA = /([\u064B-\u0650\u0652-\u0655\u0670]+)\u0651/g
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const LINE_END = /[\n\r]/

/**
 * Composes the text and puts shadda before the vowels of its letter: NFC orders them the other way round, and the
 * shaping library does not reorder marks (UTR #53, reduced to the one case that occurs in Arabic names and prose).
 */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(MARKS_BEFORE_SHADDA, '\u0651$1')
}

/** Removes marks and isolates: they have done their work once the levels are known, and fonts draw them as boxes. */
export function stripControls(text: string): string {
  return text.replace(CONTROLS, '')
}

/**
 * Cuts a text where its level, paragraph or script changes. Without `direction`, each paragraph takes the direction of
 * its first strong letter. Bidi controls never open a piece and may lie inside one: strip them after slicing.
 */
export function itemise(text: string, direction?: Direction): Piece[] {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction ?? 'auto')
  const pieces: Piece[] = []
  for (const { start, end, level: base } of paragraphs) {
    const first = pieces.length
    let script = scriptOfFirstLetter(text.slice(start, end + 1)) ?? (base % 2 ? 'arab' : 'latn')
    for (let at = start; at <= end; ) {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      const next = at + character.length
      const level = levels[at]!
      script = scriptOfLetter(character) ?? script
      const resolved = level % 2 ? 'arab' : script
      const last = pieces.length > first ? pieces[pieces.length - 1] : undefined
      if (last && (joinsPrevious(character) || (last.level === level && last.script === resolved))) {
        last.end = next
      } else if (!isControl(character)) {
        pieces.push({ start: at, end: next, level, base, script: resolved })
      }
      at = next
    }
  }
  return pieces
}

/**
 * Visual order, from left to right, of the pieces of one line (rule L2): `reorder(levels)[0]` is the index of the
 * leftmost piece. Rule L1 is the caller's: outer white space has to be stripped first.
 */
export function reorder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const lowestOdd = Math.min(...levels.map((level) => (level % 2 ? level : level + 1)))
  for (let level = Math.max(...levels); level >= lowestOdd; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && levels[order[to]!]! >= level) to++
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse())
      if (to > from) from = to
    }
  }
  return order
}

/** Swaps brackets, guillemets and the like in a text of an odd level (rule L4). */
export function mirror(text: string): string {
  let mirrored = ''
  for (const character of text) mirrored += bidi.getMirroredCharacter(character) ?? character
  return mirrored
}

function isControl(character: string): boolean {
  return character.search(CONTROLS) === 0
}

/** A mark stays with its letter, a line end with its line, and a control disappears: none of them opens a piece. */
function joinsPrevious(character: string): boolean {
  return /\p{M}/u.test(character) || LINE_END.test(character) || isControl(character)
}

function scriptOfLetter(character: string): Script | undefined {
  if (/\p{Script=Tifinagh}/u.test(character)) return 'tfng'
  if (!/\p{L}/u.test(character)) return undefined
  return /\p{Script=Arabic}/u.test(character) ? 'arab' : 'latn'
}

function scriptOfFirstLetter(text: string): Script | undefined {
  for (const character of text) {
    const script = scriptOfLetter(character)
    if (script) return script
  }
  return undefined
}
