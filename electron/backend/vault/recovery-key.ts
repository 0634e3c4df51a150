import { randomBytes } from 'node:crypto'

/**
 * The paper key: 140 random bits as seven groups of four letters, and an eighth group that checks them. It is a
 * Reed-Solomon code over GF(32) with distance 5: up to four wrong letters are always noticed, and where one or two are
 * wrong it says in which group. The letters are Crockford's: no I, L, O, U, and what looks alike is read alike.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLetters = 28
const checkLetters = 4
const letters = dataLetters + checkLetters
const groupLength = 4

/** Powers and logarithms in GF(32), modulo x^5 + x^2 + 1. */
const powers: number[] = []
const logarithms: number[] = []
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  powers[exponent] = value
  logarithms[value] = exponent
  value <<= 1
  if (value & 32) value ^= 0b100101
}

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : powers[(logarithms[a]! + logarithms[b]!) % 31]!
}

/** The parity column of a place: powers of its own root, and one more place "at infinity". */
function column(place: number): readonly number[] {
  if (place === letters - 1) return [0, 0, 0, 1]
  return Array.from({ length: checkLetters }, (_, row) => powers[(row * place) % 31]!)
}
const columns = Array.from({ length: letters }, (_, place) => column(place))

/** All zero exactly when the letters belong together. */
function syndrome(values: readonly number[]): number[] {
  return Array.from({ length: checkLetters }, (_, row) =>
    values.reduce((sum, value, place) => sum ^ multiply(value, columns[place]![row]!), 0),
  )
}

/** The four letters that make the syndrome vanish: a system of four equations, solved once for the places 28 to 31. */
function checkOf(data: readonly number[]): number[] {
  const wanted = syndrome([...data, 0, 0, 0, 0])
  const rows = wanted.map((value, row) => [
    ...Array.from({ length: checkLetters }, (_, index) => columns[dataLetters + index]![row]!),
    value,
  ])
  for (let pivot = 0; pivot < checkLetters; pivot++) {
    const found = rows.findIndex((row, index) => index >= pivot && row[pivot] !== 0)
    const [pivotRow, swapped] = [rows[found]!, rows[pivot]!]
    rows[found] = swapped
    rows[pivot] = pivotRow.map((value) => divide(value, pivotRow[pivot]!))
    for (const [index, row] of rows.entries()) {
      const factor = row[pivot]!
      if (index !== pivot && factor !== 0)
        rows[index] = row.map((value, at) => value ^ multiply(factor, rows[pivot]![at]!))
    }
  }
  return rows.map((row) => row[checkLetters]!)
}

/** A value of GF(32) divided by another, which is not zero. */
function divide(a: number, b: number): number {
  return multiply(a, powers[(31 - logarithms[b]!) % 31]!)
}

/** The changes at two places that two rows of the syndrome ask for, or undefined where these rows cannot tell. */
function changesAt(one: readonly number[], two: readonly number[], wrong: readonly number[], [p, q]: [number, number]) {
  const determinant = multiply(one[p]!, two[q]!) ^ multiply(two[p]!, one[q]!)
  if (determinant === 0) return undefined
  const first = divide(multiply(wrong[p]!, two[q]!) ^ multiply(wrong[q]!, two[p]!), determinant)
  const second = divide(multiply(wrong[q]!, one[p]!) ^ multiply(wrong[p]!, one[q]!), determinant)
  return [first, second] as const
}

/**
 * The groups in which one or two letters may be wrong; empty when more are. For each pair of places two rows of the
 * syndrome give the changes and the others confirm them; a pair where one change is zero is a single wrong letter.
 */
function suspectGroups(values: readonly number[]): number[] {
  const wrong = syndrome(values)
  const groupOf = (place: number) => Math.floor(place / groupLength) + 1
  for (let place = 0; place < letters; place++)
    for (let other = place + 1; other < letters; other++) {
      const [one, two] = [columns[place]!, columns[other]!]
      // The place at infinity stands in the last row alone.
      const changes = changesAt(one, two, wrong, other === letters - 1 ? [0, 3] : [0, 1])
      if (!changes) continue
      const [first, second] = changes
      const isExplained = wrong.every(
        (value, row) => value === (multiply(first, one[row]!) ^ multiply(second, two[row]!)),
      )
      if (!isExplained) continue
      const places = [...(first === 0 ? [] : [place]), ...(second === 0 ? [] : [other])]
      return [...new Set(places.map(groupOf))]
    }
  return []
}

/** A new key, as it is printed: eight groups joined by hyphens. */
export function newRecoveryKey(): string {
  const data = [...randomBytes(dataLetters)].map((byte) => byte & 31)
  return format([...data, ...checkOf(data)])
}

function format(values: readonly number[]): string {
  const text = values.map((value) => alphabet[value]).join('')
  return text.match(/.{4}/g)!.join('-')
}

export type ReadRecoveryKey =
  /** `secret`: the 140 bits, one letter a byte. */
  | { readonly ok: true; readonly key: string; readonly secret: Buffer }
  /** `count`: letters typed that a key can have. */
  | { readonly ok: false; readonly problem: 'length'; readonly count: number }
  /** `groups`: where, counted from 1; empty when it cannot be told. */
  | { readonly ok: false; readonly problem: 'letters'; readonly groups: readonly number[] }

const arabicDigit = (digit: string) => String(digit.charCodeAt(0) - 0x660)

/** Reads what was typed or scanned: in any case, with any separators, O for 0, I or L for 1, Arabic digits. */
export function readRecoveryKey(typed: string): ReadRecoveryKey {
  const values = [...typed.normalize('NFKC').toUpperCase()]
    .map((letter) => letter.replace('O', '0').replace(/[IL]/, '1').replace(/[٠-٩]/, arabicDigit))
    .map((letter) => alphabet.indexOf(letter))
    .filter((value) => value >= 0)
  if (values.length !== letters) return { ok: false, problem: 'length', count: values.length }
  if (syndrome(values).some((value) => value !== 0))
    return { ok: false, problem: 'letters', groups: suspectGroups(values) }
  return { ok: true, key: format(values), secret: Buffer.from(values.slice(0, dataLetters)) }
}
