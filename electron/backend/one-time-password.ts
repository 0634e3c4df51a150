import { randomInt } from 'node:crypto'

/**
 * Letters that are told apart by eye and by ear, in French and in Arabic: no `l`, which looks like 1 and I, no `p`, `v`,
 * `e` and `o`, which Arabic does not tell from `b`, `f`, `i` and `u`; none that stands under Shift.
 */
const consonants = 'bdfgkmnrst'
const vowels = 'aiu'

const groups = 5
const syllablesPerGroup = 2

/**
 * A password to dictate and to copy from paper, as `badi-kuru-muna-tafi-sibu`: 30^10 of them (49 bits), each try of
 * which costs what scrypt costs, for the time until it is replaced.
 */
export function makeOneTimePassword(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)]
  const group = () => Array.from({ length: syllablesPerGroup }, () => `${pick(consonants)}${pick(vowels)}`).join('')
  return Array.from({ length: groups }, group).join('-')
}
