import { fold } from '../../shared/i18n/fold.ts'

/**
 * Moroccan names brought to forms that compare. One name has many spellings in Latin letters (Mohamed, Mohammed,
 * Med; Aït, Ait; El Idrissi, Elidrissi, Idrissi; Youssef, Youcef) and a few in Arabic (أيت, آيت; عبد الله, عبدالله).
 */

/** The article, also as it sounds before a sun letter: Er-Rachidi, En-Naciri. */
const articles = new Set(['el', 'al', 'l', 'er', 'en', 'es', 'ech', 'et', 'ez', 'ed', 'as', 'ar', 'an', 'az', 'ad'])

/** Abbreviations and names whose usual spellings differ by more than vowels. Folded, without spaces. */
const sameName = new Map<string, string>([
  ...['med', 'mhd', 'mohd', 'moh', 'mouhamed', 'muhammad'].map((name) => [name, 'mohamed'] as const),
  ...['elhassan', 'elhassane', 'lhassan', 'lhassane', 'lahssan'].map((name) => [name, 'lahcen'] as const),
  ...['elhoussaine', 'elhoussain', 'lahoucine', 'lhoucine', 'elhoucine', 'elhocine'].map(
    (name) => [name, 'lhoussaine'] as const,
  ),
  ['hmad', 'ahmed'],
  ['hmed', 'ahmed'],
  ['fadma', 'fatima'],
  ['fatna', 'fatima'],
  ['brahim', 'ibrahim'],
])

const sounds: ReadonlyArray<readonly [RegExp, string]> = [
  [/tch|sch|ch|sh/g, '$'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/gu(?=[ei])/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/ou|oo|w/g, 'u'],
  [/ee|[ae][iy](?!a)|y/g, 'i'],
  [/(?<=[ae])h$/g, ''],
  [/(?<=..)e$/g, ''],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
]

function latinSound(word: string): string {
  return sounds.reduce((text, [sound, letter]) => text.replace(sound, letter), word)
}

/** Ennaciri and Errachidi begin with the article, Ettaleb too; Ennio does not occur. */
const attachedArticle = /^(?:e([nrstzdl])(?=\1)|ech(?=ch)|(?:el|al)(?=[^aeiouy]..))/

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

const known = new Map<string, readonly string[]>()
/** More different names than a large centre has; past it the memory starts anew. */
const maxKnown = 50_000

/**
 * Every form under which a name may be compared, without spaces; empty for an empty name. Remembered, because while
 * somebody types every name of the centre is compared again.
 */
export function nameForms(name: string): readonly string[] {
  let forms = known.get(name)
  if (!forms) {
    forms = formsOf(name)
    if (known.size >= maxKnown) known.clear()
    known.set(name, forms)
  }
  return forms
}

function formsOf(name: string): readonly string[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return isArabic(name) ? arabicForms(words) : latinForms(words)
}

function latinForms(words: readonly string[]): string[] {
  const whole = words.join('')
  const same = sameName.get(whole)
  if (same) return [latinSound(same)]
  const spelled = words.map((word) => sameName.get(word) ?? word)
  const bare = spelled.filter((word, i) => i === spelled.length - 1 || !articles.has(word))
  const forms = [spelled.join(''), bare.join(''), bare.map(withoutArticle).join('')]
  return [...new Set(forms.map(latinSound))]
}

const withoutArticle = (word: string) => (word.length > 5 ? word.replace(attachedArticle, '') : word)

function arabicForms(words: readonly string[]): string[] {
  const written = words.map((word) => (word === 'ابن' ? 'بن' : word))
  const bare = written.map((word) => word.replace(/^ال(?=...)/, ''))
  return [...new Set([written.join(''), bare.join('')])]
}
