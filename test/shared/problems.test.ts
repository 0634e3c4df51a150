import { expect, it } from 'vitest'
import { z } from 'zod'
import { optional } from '../../electron/shared/contract/fields.ts'

const problem = (input: unknown) => optional(z.int().min(0)).safeParse(input).error?.issues[0]?.message

it('says what is wrong with a number that may be left out', () => {
  expect([problem(''), problem(null), problem(2)]).toEqual([undefined, undefined, undefined])
  expect(problem(2.5)).toBe('field.whole_number')
  expect(problem(-1)).toBe('field.too_small:0')
  expect(problem('deux')).toBe('field.invalid')
})
