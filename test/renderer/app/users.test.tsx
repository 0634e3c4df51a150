import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend } from '../../support/backend.ts'
import { renderApp } from '../../support/render.tsx'

it('closes an untouched account window with Escape, and keeps one in which something is typed', async () => {
  const { user } = await renderApp(await centreBackend(), { role: 'administrator', path: '/settings/users' })
  const open = async () => {
    await user.click((await screen.findAllByRole('button', { name: /^Créer un compte/ }))[0]!)
    return within(await screen.findByRole('dialog', { name: 'Nouveau compte' }))
  }
  await open()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const window = await open()
  await user.type(window.getByRole('textbox', { name: /Nom affiché/ }), 'Khadija')
  await user.keyboard('{Escape}')
  expect(window.getByRole('textbox', { name: /Nom affiché/ })).toHaveProperty('value', 'Khadija')
  await user.click(window.getByRole('button', { name: 'Annuler' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
