import { configure, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend } from '../../support/backend.ts'
import { renderApp } from '../../support/render.tsx'

// The whole application is drawn for each test: slow machines need longer than a second.
configure({ asyncUtilTimeout: 8000 })

const form = 'trainees.enrol'

/** The enrolment form, while what an earlier visit left behind waits for an answer. */
async function formWithOffer() {
  const test = await centreBackend()
  const secretary = await test.as('secretary')
  await secretary('drafts.save', { form, content: { lastName: 'Aït Lahcen', firstName: 'Nadia' } })
  const rendered = await renderApp(test, { role: 'secretary', path: '/trainees/new' })
  const restore = await screen.findByRole('button', { name: 'La reprendre' })
  const field = (name: string) => document.querySelector<HTMLInputElement>(`[data-field=${name}]`) as HTMLInputElement
  const kept = async () => (await rendered.client.call('drafts.of', { form })) as { content: object } | null
  return { ...rendered, restore, field, kept }
}

/** Longer than typing must rest before it is kept. */
const rest = () => new Promise((done) => setTimeout(done, 900))

it('keeps an offered draft while somebody types on, until the offer has its answer', async () => {
  const { user, field, kept } = await formWithOffer()
  await user.type(field('lastName'), 'Zagouri')
  await rest()
  expect(await kept()).toMatchObject({ content: { lastName: 'Aït Lahcen', firstName: 'Nadia' } })
  await user.click(screen.getByRole('button', { name: 'L’effacer' }))
  await waitFor(async () => expect(await kept()).toMatchObject({ content: { lastName: 'Zagouri' } }))
  expect(field('lastName').value).toBe('Zagouri')
})

it('offers what was typed meanwhile when the draft is taken up, so that neither is lost', async () => {
  const { user, field, restore, kept } = await formWithOffer()
  await user.type(field('lastName'), 'Zagouri')
  await user.click(restore)
  expect(field('lastName').value).toBe('Aït Lahcen')
  await user.click(screen.getByRole('button', { name: 'La reprendre' }))
  expect(field('lastName').value).toBe('Zagouri')
  await user.click(screen.getByRole('button', { name: 'La reprendre' }))
  await user.click(screen.getByRole('button', { name: 'L’effacer' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'L’effacer' })).toBeNull())
  expect(field('lastName').value).toBe('Aït Lahcen')
  expect(await kept()).toMatchObject({ content: { lastName: 'Aït Lahcen', firstName: 'Nadia' } })
})

it('leaves an offer without an answer for the next visit', async () => {
  const { user, field, history, kept } = await formWithOffer()
  await user.type(field('lastName'), 'Zagouri')
  history.push('/trainees')
  await user.click(await screen.findByRole('button', { name: 'Quitter sans garder' }))
  await waitFor(() => expect(history.location.pathname).toBe('/trainees'))
  expect(await kept()).toMatchObject({ content: { lastName: 'Aït Lahcen' } })
})
