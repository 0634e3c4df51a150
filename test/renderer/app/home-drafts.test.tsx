import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend } from '../../support/backend.ts'
import { renderApp } from '../../support/render.tsx'

async function homeWithDraft() {
  const test = await centreBackend()
  const secretary = await test.as('secretary')
  await secretary('drafts.save', { form: 'trainees.enrol', content: { lastName: 'Aït Lahcen', firstName: 'Nadia' } })
  await secretary('drafts.save', { form: 'aForm.ofAnEarlierVersion', content: {} })
  const rendered = await renderApp(test, { role: 'secretary' })
  const block = within(await screen.findByRole('region', { name: 'Saisies non terminées' }))
  return { ...rendered, block }
}

it('takes a draft up again where it was left, without asking a second time', async () => {
  const { user, block, history } = await homeWithDraft()
  expect(block.getAllByRole('listitem')).toHaveLength(1)
  await user.click(block.getByRole('button', { name: 'Reprendre : Nouvelle inscription : Aït Lahcen Nadia' }))
  await waitFor(() => expect(document.querySelector('[data-field=lastName]')).toHaveProperty('value', 'Aït Lahcen'))
  expect(history.location.pathname).toBe('/trainees/new')
  expect(screen.queryByRole('button', { name: 'La reprendre' })).toBeNull()
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-field')).toBe(true))
})

it('throws a draft away, and brings it back from the message', async () => {
  const { user, block, client } = await homeWithDraft()
  await user.click(block.getByRole('button', { name: /^Effacer/ }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Saisies non terminées' })).toBeNull())
  expect(await client.call('drafts.of', { form: 'trainees.enrol' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Annuler l’action' }))
  await screen.findByRole('region', { name: 'Saisies non terminées' })
  expect(await client.call('drafts.of', { form: 'trainees.enrol' })).toMatchObject({
    content: { lastName: 'Aït Lahcen' },
  })
})
