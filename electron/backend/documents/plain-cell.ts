/**
 * What a spreadsheet reads as a formula: one of these signs, in any width, after spaces and marks without width that it
 * skips; or a tab or a line break at the beginning, which ends the cell where a table is pasted.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])/u

/** A text that a spreadsheet would run becomes text by an apostrophe; every other one stays as it is. */
export function plainCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}
