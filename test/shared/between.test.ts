import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { between } from '../../electron/shared/contract/between.ts'
import { CohortCode } from '../../electron/shared/contract/cohorts.ts'
import { IsoDay, IsoTime, requiredText } from '../../electron/shared/contract/fields.ts'
import { Phone } from '../../electron/shared/contract/phone.ts'
import { WorkshopCode } from '../../electron/shared/contract/workshops.ts'

const Course = z
  .strictObject({ name: requiredText(20), startsOn: IsoDay, endsOn: IsoDay })
  .check(
    between<{ startsOn: string; endsOn: string }>(
      ['startsOn', 'endsOn'],
      (course) => course.startsOn <= course.endsOn,
      { error: 'field.end_before_start', path: ['endsOn'] },
    ),
  )
const problems = (input: unknown) =>
  Course.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

describe('a rule between fields', () => {
  it('is told together with the mistake of another field', () => {
    expect(problems({ name: '', startsOn: '2026-09-02', endsOn: '2026-09-01' })).toEqual([
      'name field.required',
      'endsOn field.end_before_start',
    ])
  })

  it.each([
    ['day', IsoDay],
    ['time', IsoTime],
    ['code of a cohort', CohortCode],
    ['code of a workshop', WorkshopCode],
    ['phone', Phone],
    ['required text', requiredText(20)],
  ])('is told beside an empty or wrong %s', (_, field) => {
    const Both = z
      .strictObject({ field, a: z.int(), b: z.int() })
      .check(
        between<{ a: number; b: number }>(['a', 'b'], ({ a, b }) => a < b, { error: 'field.invalid', path: ['b'] }),
      )
    for (const wrong of [undefined, '', '?'])
      expect(Both.safeParse({ field: wrong, a: 2, b: 1 }).error?.issues.at(-1)?.path).toEqual(['b'])
  })

  it('is silent while a field that it reads is wrong itself', () => {
    expect(problems({ name: 'A', startsOn: '2026-09-31', endsOn: '2026-09-01' })).toEqual(['startsOn field.day'])
  })

  it('is silent about what is no record at all', () => {
    expect(problems(null)).toEqual([' field.required'])
    expect(problems('text')).toEqual([' field.invalid'])
  })

  it('is silent once it holds', () => {
    expect(problems({ name: 'A', startsOn: '2026-09-01', endsOn: '2026-09-01' })).toBeUndefined()
  })
})
