import { beforeAll, describe, expect, it } from 'vitest'
import { allProcedures, type Path, procedureAt } from '../../electron/shared/contract/index.ts'
import { problemCodes, readProblem } from '../../electron/shared/contract/problems.ts'
import { isDomainError } from '../../electron/shared/errors.ts'
import { centreBackend, type TestBackend } from '../support/backend.ts'
import { badTexts } from '../support/bad-texts.ts'
import { times } from './support/extent.ts'
import { called, type Place, textAt, textFieldsOf, withText } from './support/text-fields.ts'
import { likeAnother, moments, type Recipe, recipesFor } from './support/text-recipes.ts'

/**
 * Bad texts in every field of every change: each is kept and shown again sign by sign, without the spaces around it, or
 * is refused with the field and what is wrong with it.
 */

/** In the short form each field gets its share of the texts, the next field the next share. */
const shares = times(6, 1)

const writing = allProcedures()
  .filter(([path, { kind }]) => kind !== 'query' && path !== 'session.login' && textFieldsOf(path).length > 0)
  .map(([path]) => path)
const own = writing.filter((path) => !(path in likeAnother) && !moments.includes(path))

/** Fields that have a form of their own, whatever was typed: capitals, one way to write a phone, single spaces. */
const formed = /(^|\.)(code|phone|number|emergencyPhone|email|lastName|firstName|lastNameAr|firstNameAr)$/

let test: TestBackend
let recipes: Partial<Record<Path, Recipe>>
beforeAll(async () => {
  test = await centreBackend()
  recipes = await recipesFor(test)
}, 60_000)

it('are tried in every change that takes text', () => {
  expect(own.filter((path) => !recipes[path])).toEqual([])
  for (const [path, other] of Object.entries(likeAnother)) {
    const below = path === 'centre.setUp' ? ['centre'] : []
    for (const place of textFieldsOf(other as Path)) {
      const here = textFieldsOf(path as Path).map((one) => one.join('.'))
      expect(here, path).toContain([...below, ...place].join('.'))
    }
  }
})

let share = 0
let sent = 0

describe('bad texts', () => {
  it.each(own)(
    'are kept and shown, or refused: %s',
    async (path) => {
      const recipe = recipes[path]!
      for (const place of textFieldsOf(path)) {
        share += 1
        for (const text of badTexts.filter((_, index) => index % shares === share % shares))
          expect(await resultOf(path, recipe, place, text), `${place.join('.')}: ${shown(text)}`).toBe('')
      }
    },
    600_000,
  )

  it('are kept in drafts, every one', async () => {
    const office = await test.as('secretary')
    const content = Object.fromEntries(badTexts.map((text, index) => [`field${index}`, text.slice(0, 10_000)]))
    await office('drafts.save', { form: 'trainees.enrol', content })
    expect((await office('drafts.of', { form: 'trainees.enrol' }))?.content).toEqual(content)
    process.stdout.write(`${sent} texts in ${share} fields\n`)
  })
})

const shown = (text: unknown) => JSON.stringify(text)?.slice(0, 60)

/** What is wrong with what became of the text; empty when nothing is. */
async function resultOf(
  path: Path,
  { call, input: make, read, shownAs }: Recipe,
  place: Place,
  text: string,
): Promise<string> {
  const input = withText(await make(), place, text)
  sent += 1
  try {
    const answer = await call(path, input as never)
    const kept = textAt(procedureAt(path)!.input.parse(input), place)
    const found = called(shownAs ?? String(place.at(-1)), await read(input, answer))
    // A line of the form without a number is no phone, and its owner goes with it.
    if (!found.includes(kept) && kept !== undefined) return `not shown: ${shown(found)}`
    const asTyped = text.trim() === '' ? null : text.trim()
    return kept === asTyped || formed.test(place.join('.')) || text.trim() === '' ? '' : `kept as ${shown(kept)}`
  } catch (error) {
    // Names that read the same as one before, and reasons that were left empty, are refused by rules of their own.
    if (isDomainError(error, 'record.duplicate') || (text.trim() === '' && /_outside|cohort\.full/.test(`${error}`)))
      return ''
    if (!isDomainError(error, 'input.invalid')) return `${error}`
    const problems = error.details.problems.filter((one) => one.path === place.join('.'))
    const codes = problems.map(({ problem }) => readProblem(problem).code)
    return codes.length > 0 && codes.every((code) => problemCodes.includes(code)) ? '' : shown(error.details)!
  }
}
