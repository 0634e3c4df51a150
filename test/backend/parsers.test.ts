import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsersOf } from '../../electron/backend/parsers.ts'
import { allProcedures, procedureAt } from '../../electron/shared/contract/index.ts'
import { centreBackend } from '../support/backend.ts'
import { aTrainee } from '../support/builders.ts'

/** Of a procedure that was called often. */
function oftenCalled(procedure: Parameters<typeof parsersOf>[0]) {
  for (let call = 0; call < 5; call++) parsersOf(procedure)
  return parsersOf(procedure)
}

describe('what a procedure takes and answers', () => {
  it.each(allProcedures())('%s: compiled as before', (_, procedure) => {
    const often = oftenCalled(procedure)
    for (const side of ['input', 'output'] as const)
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
          const [plain, compiled] = [procedure[side].safeParse(value), often[side].safeParse(value)]
          expect(compiled.success).toBe(plain.success)
          expect(compiled.data).toEqual(plain.data)
          expect(compiled.error?.issues).toEqual(plain.error?.issues)
        }),
        { numRuns: 20 },
      )
  })

  it('is compiled for what is called often, and not for what is asked once', () => {
    const procedure = { ...procedureAt('attendance.sheet')! }
    expect(parsersOf(procedure).output).toBe(procedure.output)
    expect(oftenCalled(procedure).output).not.toBe(procedure.output)
  })

  it('is the same at the tenth call as at the first, with its defaults and refusals', async () => {
    const test = await centreBackend()
    const id = await aTrainee(test, { lastName: '  Aït   Lahcen', birthYear: 2003 })
    const secretary = await test.as('secretary')
    const first = await secretary('trainees.details', { id: id as never })
    for (let call = 0; call < 10; call++) {
      expect(await secretary('trainees.details', { id: id as never })).toEqual(first)
      await expect(secretary('trainees.details', { id: 0 as never })).rejects.toMatchObject({ code: 'input.invalid' })
    }
  })
})
