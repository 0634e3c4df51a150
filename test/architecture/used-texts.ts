import { sourceFiles } from './source-files.ts'

/** Says whether the sources name a text: whole, in quotes, or as a template whose holes an enum fills. */
export function namedTexts(): (key: string) => boolean {
  const code = sourceFiles(['electron', 'renderer'])
    .filter((file) => /\.tsx?$/.test(file.path))
    .map((file) => file.text)
    .join('\n')
  const whole = new Set([...code.matchAll(/['"`](?:[a-zA-Z]+:)?([\w.]+)['"`]/g)].map((match) => match[1]!))
  const templates = [...code.matchAll(/[\s(,?:=[{]`(?:[a-zA-Z]+:)?((?:[\w.]|\$\{[^`{}]*\})+)`/g)]
    .map((match) => match[1]!.replace(/\$\{[^}]*\}/g, '*'))
    // At least a word stands before or after the hole, or anything would fit.
    .filter((template) => template.includes('*') && /[a-zA-Z]{2}/.test(template))
    .map((template) => template.replaceAll('.', '\\.').replaceAll('*', '[\\w.-]+'))
  const pattern = new RegExp(`^(${[...new Set(templates)].join('|')})$`)
  return (key) => whole.has(key) || pattern.test(key)
}
