import { fold } from './fold.ts'

/**
 * What is stored for a record in the search index and what a typed query looks for in it. Both sides are made here so
 * that a phone, a file number or `Ben Ali` is found in whatever grouping it is typed.
 */

const wordPattern = /[\p{L}\p{N}]+/gu
/** Words that people write attached to or apart from the next one: El Idrissi, Benali, Ait Lahcen. */
const particles = new Set(
  'el al l ait at nait ben bent bou abou abd abdel ou id بن ابن بنت بو ابو عبد ايت ال'.split(' '),
)

/** One typed word: found when any of its spellings is; every spelling is a list of prefixes that must all be there. */
export type SoughtWord = ReadonlyArray<readonly string[]>

function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? []
}

/** Mohammed and Mohamed, Issam and Isam. */
function single(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1')
}

/** `+212661234567` as it may be typed: with 0, with 212, or without either. */
function phoneForms(text: string): string[] {
  const national = /^\+212([5-8]\d{8})$/.exec(text)?.[1]
  if (national) return [`0${national}`, `212${national}`, national]
  return text.startsWith('+') ? [text.slice(1)] : []
}

/** Every word under which a field is found: as written, without doubled letters, glued, and without leading zeros. */
export function wordsToIndex(field: string): string[] {
  const phones = phoneForms(field)
  if (phones.length > 0) return phones
  const words = wordsOf(field)
  const found = new Set(words)
  for (const word of words) found.add(single(word))
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (next && particles.has(word)) found.add(single(word + next))
  })
  if (/\d/.test(field)) {
    found.add(words.join(''))
    for (const part of words.flatMap((word) => word.match(/\d+|\D+/g) ?? [])) {
      found.add(part)
      found.add(part.replace(/^0+(?=\d)/, ''))
    }
  }
  const bare = words.map((word) => word.replace(/^ال(?=..)/, ''))
  for (const word of bare) found.add(word)
  return [...found]
}

/** Trunk zeros and the two ways of dialling out are typing habits: 00212, +212 (0)6. */
function dialled(digits: string): string {
  return digits.replace(/^00(?=\d{3})/, '').replace(/^2120(?=\d)/, '212')
}

const isNumberPart = (word: string) => /^(\d+|\p{L}{1,2}\d+)$/u.test(word)

/** What a query asks for; all words must be found. Empty for a text without letter or digit. */
export function wordsToFind(text: string): SoughtWord[] {
  const words = wordsOf(text).slice(0, 12)
  const sought: SoughtWord[] = []
  for (let i = 0; i < words.length; ) {
    const run = numberRun(words, i)
    const word = words[i] ?? ''
    const next = words[i + 1]
    if (run > 1) {
      const parts = words.slice(i, i + run)
      const spellings = [[dialled(parts.join(''))], parts]
      if (/^\p{L}+$/u.test(word)) spellings.push([word, dialled(parts.slice(1).join(''))])
      sought.push(spellings)
      i += run
    } else if (next && particles.has(word)) {
      sought.push([[single(word + next)], [word, single(next)]])
      i += 2
    } else {
      const written = /^\d+$/.test(word) ? dialled(word) : word
      sought.push(written === single(word) ? [[written]] : [[written], [single(word)]])
      i += 1
    }
  }
  return sought
}

/** How many words from `start` are groups of one number: `06 12 34`, `2026 014`, `PA 123456`. */
function numberRun(words: readonly string[], start: number): number {
  let end = start
  if (/^\p{L}{1,2}$/u.test(words[start] ?? '') && isNumberPart(words[start + 1] ?? '')) end += 1
  while (isNumberPart(words[end] ?? '')) end += 1
  return end - start
}
