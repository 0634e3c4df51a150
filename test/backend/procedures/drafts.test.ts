import { expect, it } from 'vitest'
import { centreBackend, password } from '../../support/backend.ts'
import { connectionOf } from '../../support/small-centre.ts'

const form = 'trainees.enrol'

it('keeps what is typed for its user alone', async () => {
  const test = await centreBackend()
  const secretary = await test.as('secretary')
  const director = await test.as('director')
  await secretary('drafts.save', { form, content: { lastName: 'Aït Lahcen' } })
  expect(await director('drafts.of', { form })).toBeNull()
  expect(await director('drafts.list', {})).toEqual([])
  await director('drafts.save', { form, content: { lastName: 'Benali' } })
  await director('drafts.discard', { form })
  expect(await secretary('drafts.of', { form })).toMatchObject({ content: { lastName: 'Aït Lahcen' } })
})

it('gives back no form that its user may not send any more', async () => {
  const test = await centreBackend()
  const secretary = await test.as('secretary')
  await secretary('drafts.save', { form, content: { documentNumber: 'PA123456' } })
  await secretary('drafts.save', { form: 'assessments.attempt:1.2', content: { note: 'x' } })
  await secretary('drafts.save', { form: 'trainees.formOfLongAgo', content: { documentNumber: 'PA123456' } })
  await secretary('drafts.save', { form: 'constructor', content: {} })
  const admin = await test.as('administrator')
  await admin('session.confirmPassword', { password })
  const { id, displayName } = (await admin('users.list', {})).find(({ username }) => username === 'secretary')!
  await admin('users.update', { id, displayName, role: 'trainer', trainerId: null, language: 'fr' } as never)
  for (const gone of [form, 'trainees.formOfLongAgo', 'constructor'])
    expect(await secretary('drafts.of', { form: gone })).toBeNull()
  expect(await secretary('drafts.list', {})).toMatchObject([{ form: 'assessments.attempt:1.2' }])
})

it('keeps no more than a form can hold', async () => {
  const secretary = await (await centreBackend()).as('secretary')
  await secretary('drafts.save', { form, content: { logo: 'x'.repeat(2_900_000) } })
  await expect(secretary('drafts.save', { form, content: { note: 'x'.repeat(4_000_001) } })).rejects.toMatchObject({
    code: 'input.invalid',
  })
})

it('keeps nothing that is no text of a form', async () => {
  const connection = await connectionOf(await centreBackend(), 'secretary')
  const circle: Record<string, unknown> = {}
  circle.self = circle
  let deep: unknown = 'x'
  for (let n = 0; n < 100_000; n++) deep = { deep }
  for (const content of [circle, { deep }, { at: new Date() }, { many: Number.NaN }, ['x'], null]) {
    const reply = await connection.handle({ id: 1, path: 'drafts.save', input: { form, content } })
    expect(reply).toMatchObject({ error: { code: 'input.invalid' } })
  }
})

it('lists what is unfinished, latest first, by whom or what it is about', async () => {
  const test = await centreBackend()
  const secretary = await test.as('secretary')
  test.setNow('2026-11-20T09:00:00')
  await secretary('drafts.save', { form: 'trainees.enrol', content: { lastName: 'Aït Lahcen ', firstName: 'Nadia' } })
  test.setNow('2026-11-20T10:00:00')
  await secretary('drafts.save', { form: 'enterprises.create', content: { name: '', nameAr: null, share: 20 } })
  expect(await secretary('drafts.list', {})).toMatchObject([
    { form: 'enterprises.create', subject: null },
    { form: 'trainees.enrol', subject: 'Aït Lahcen Nadia' },
  ])
  test.setNow('2026-11-20T11:00:00')
  await secretary('drafts.save', { form: 'timetable.generate:3', content: { cohortId: 3, about: 'BIJ-2026-A' } })
  expect((await secretary('drafts.list', {}))[0]).toMatchObject({ subject: 'BIJ-2026-A' })
})
