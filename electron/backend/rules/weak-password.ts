import { DomainError } from '../../shared/errors.ts'
import { fold } from '../../shared/i18n/fold.ts'

/** Letters that must be left when the words that everybody tries, figures and signs are taken away. */
const lettersLeft = 4
/** `aaaaaaaaaaaa` and `abababababab` are as long as any other. */
const differentSigns = 5
/** Shorter names and words stand inside too many others. */
const shortestWord = 3

const packed = (text: string) => fold(text).replaceAll(' ', '')

/**
 * A password that is one of the first hundred tries of somebody who knows the centre: common words, its own name and
 * the name of the account, with or without a year after them. Long is enough otherwise: no sign is asked for.
 */
export function isWeakPassword(password: string, words: readonly string[], own: readonly string[]): boolean {
  let left = packed(password)
  if (new Set(left).size < differentSigns) return true
  const ownWords = own.flatMap((name) => [packed(name), ...fold(name).split(' ')])
  const known = [...new Set([...words.map(packed), ...ownWords])]
    .filter((word) => word.length >= shortestWord)
    .sort((a, b) => b.length - a.length)
  for (const word of known) left = left.replaceAll(word, ' ')
  return left.replace(/\P{L}/gu, '').length < lettersLeft
}

/** @throws DomainError `input.invalid` at that path. */
export function refuseWeakPassword(
  password: string,
  words: readonly string[],
  { path, own }: { path: string; own: readonly (string | null)[] },
): void {
  const names = own.filter((name) => name !== null)
  if (!isWeakPassword(password, words, names)) return
  throw new DomainError('input.invalid', { problems: [{ path, problem: 'field.password_common' }] })
}
