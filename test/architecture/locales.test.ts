import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../electron/shared/contract/problems.ts'
import { errorDetails } from '../../electron/shared/errors.ts'
import { languages } from '../../electron/shared/i18n/languages.ts'
import { messages } from '../../resources/locales/index.ts'
import { sourceFiles } from './source-files.ts'
import { namedTexts } from './used-texts.ts'

/** The gate of translations: same texts, same placeholders, complete plurals in three languages. */

type Tree = { readonly [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) texts.set(path, text)
  }
  return texts
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/
const texts = Object.fromEntries(
  languages.map((language) => [language, flatten(messages[language] as unknown as Tree)]),
)
const baseOf = (key: string) => key.replace(pluralSuffix, '')
const plurals = new Set([...texts.fr!.keys()].filter((key) => pluralSuffix.test(key)).map(baseOf))
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join()

describe('translations', () => {
  it.each(['ar', 'en'] as const)('%s has the texts of French, no more and no less', (language) => {
    const french = new Set([...texts.fr!.keys()].map(baseOf))
    const other = new Set([...texts[language]!.keys()].map(baseOf))
    expect([...french].filter((key) => !other.has(key))).toEqual([])
    expect([...other].filter((key) => !french.has(key))).toEqual([])
  })

  it.each(languages)('%s has every plural form that its grammar needs', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const missing = [...plurals].flatMap((base) =>
      needed
        .filter((category) => !texts[language]!.has(`${base}_${category}`))
        .map((category) => `${base}_${category}`),
    )
    expect(missing).toEqual([])
  })

  it.each(['ar', 'en'] as const)('%s keeps the placeholders of French', (language) => {
    const broken: string[] = []
    for (const [key, text] of texts[language]!) {
      const french = texts.fr!.get(key) ?? texts.fr!.get(`${baseOf(key)}_other`) ?? ''
      // Forms for none, one and two may say the number in words.
      if (/_(zero|one|two)$/.test(key)) continue
      if (placeholders(text) !== placeholders(french)) broken.push(key)
    }
    expect(broken).toEqual([])
  })

  it('leaves no text empty', () => {
    for (const language of languages)
      expect(
        [...texts[language]!].filter(([, text]) => text.trim() === '').map(([key]) => `${language} ${key}`),
      ).toEqual([])
  })

  it('has a sentence for exactly the codes of refusals and problems', () => {
    const codes = [...Object.keys(errorDetails), ...problemCodes].sort()
    // `record.not_found_cohort`: the same refusal, said of one kind of record.
    const sentences = [...flatten(messages.fr.errors as unknown as Tree).keys()]
      .map(baseOf)
      .map((key) => key.replace(/^(record\.not_found)_\w+$/, '$1'))
    expect([...new Set(sentences)].sort()).toEqual(codes)
  })

  it('holds no text that nothing says', () => {
    const isNamed = namedTexts()
    const keys = Object.entries(messages.fr)
      .filter(([domain]) => domain !== 'errors')
      .flatMap(([domain, tree]) => [...flatten(tree as unknown as Tree).keys()].map((key) => [domain, baseOf(key)]))
    expect(keys.filter(([, key]) => !isNamed(key!)).map((parts) => parts.join(':'))).toEqual([])
  })

  it('has no refusal that nothing throws', () => {
    const code = sourceFiles(['electron', 'db', 'renderer'])
      .filter((file) => !file.path.startsWith('electron/shared/errors'))
      .map((file) => file.text)
      .join('\n')
    expect(Object.keys(errorDetails).filter((name) => !code.includes(`'${name}'`))).toEqual([])
  })

  it('writes French with typographic apostrophes', () => {
    expect([...texts.fr!].filter(([, text]) => /\p{L}'\p{L}/u.test(text)).map(([key]) => key)).toEqual([])
  })

  it('keeps words out of the pages: no literal text in JSX but the product’s own name', () => {
    const literal = />\s*[^<>{}\n]*\p{L}{2,}[^<>{}\n]*<\/[a-zA-Z]/u
    const broken = sourceFiles(['renderer'])
      .filter((file) => file.path.endsWith('.tsx'))
      .filter((file) =>
        file.text
          .split('\n')
          .some((line) => literal.test(line) && !/=>|<kbd>|Promise<|<bdi[^>]*>(Warcha|ورشة)<\/bdi>/.test(line)),
      )
      .map((file) => file.path)
    expect(broken).toEqual([])
  })
})
