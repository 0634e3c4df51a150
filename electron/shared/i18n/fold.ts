/**
 * Text folded for search and comparison, the same on both sides: accents, Arabic spelling variants, apostrophes and
 * hyphens, digits and case vanish. `Aït-Ben`, `Ait Ben` and `ait ben` fold alike; so do أحمد and احمد.
 */
const arabicVariants: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u064b-\u065f\u0670\u0640]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u06cc\u0626]/g, '\u064a'],
  [/\u0624/g, '\u0648'],
  [/\u0629/g, '\u0647'],
  [/\u0621/g, ''],
  [/[\u06a9\u06af\u0763\u06ad]/g, '\u0643'],
]

export function fold(text: string): string {
  // Alef with hamza decomposes under NFKD, so Arabic variants are replaced before and after it.
  let folded = text.normalize('NFKC')
  for (const [variant, letter] of arabicVariants) folded = folded.replace(variant, letter)
  folded = folded.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase()
  return folded
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\s'’‘`´\-_.·]+/g, ' ')
    .trim()
}
