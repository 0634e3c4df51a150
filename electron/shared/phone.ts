/**
 * Phone numbers as people write them, kept in one form: `+212` and nine digits for Morocco, `+` and digits for the rest
 * of the world. Arabic digits, spaces, dots, hyphens and brackets are accepted.
 */
export function readPhone(text: string): string | undefined {
  const digits = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s.\-()/\u2066-\u2069\u200e\u200f]/g, '')
  const national = /^(?:(?:\+|00)?212|0)0?([5-8]\d{8})$/.exec(digits)
  if (national) return `+212${national[1]}`
  const foreign = /^(?:\+|00)(?!212)([1-9]\d{6,14})$/.exec(digits)
  return foreign ? `+${foreign[1]}` : undefined
}
