import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend, password } from '../../support/backend.ts'
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

it('shows the one-time password of a new account once, and not to a reflex', async () => {
  const test = await centreBackend()
  const { user } = await renderApp(test, { role: 'administrator', path: '/settings/users' })
  await user.click((await screen.findAllByRole('button', { name: /^Créer un compte/ }))[0]!)
  const form = within(await screen.findByRole('dialog', { name: 'Nouveau compte' }))
  expect(form.queryByLabelText(/passe/)).toBeNull()
  await user.type(form.getByRole('textbox', { name: /Nom affiché/ }), 'Khadija')
  await user.type(form.getByRole('textbox', { name: /Nom d’utilisateur/ }), 'khadija')
  await user.click(form.getByRole('button', { name: 'Créer un compte' }))
  const question = within(await screen.findByRole('dialog', { name: 'Confirmez que c’est bien vous' }))
  await user.type(question.getByLabelText(/^Mot de passe/), `${password}{Enter}`)
  const told = within(await screen.findByRole('dialog', { name: 'Mot de passe provisoire de Khadija' }))
  const oneTimePassword = told.getByText(/^([a-z]{4}-){4}[a-z]{4}$/).textContent!
  await waitFor(() => expect(document.activeElement?.textContent).toBe(oneTimePassword))
  await user.keyboard('{Enter}{Escape}')
  told.getByText(oneTimePassword)
  await user.click(told.getByRole('button', { name: 'C’est noté' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByText(oneTimePassword)).toBeNull()
  const khadija = await test.visitor()('session.login', { username: 'khadija', password: oneTimePassword })
  expect(khadija).toMatchObject({ mustChangePassword: true })
})

it('has one banner, whatever window is open', async () => {
  const { user } = await renderApp(await centreBackend(), { role: 'administrator', path: '/settings/users' })
  await user.click((await screen.findAllByRole('button', { name: /^Créer un compte/ }))[0]!)
  await screen.findByRole('dialog', { name: 'Nouveau compte' })
  // A <header> inside of the main part is none for a reader of screens.
  const banners = screen.getAllByRole('banner', { hidden: true }).filter((header) => !header.closest('main'))
  expect(banners).toHaveLength(1)
})

it('lets a director give a new password, and nothing else', async () => {
  const test = await centreBackend()
  await test.as('secretary')
  await test.as('trainer')
  const admin = await test.as('administrator')
  await admin('session.confirmPassword', { password })
  const { id } = (await admin('users.list', {})).find(({ role }) => role === 'trainer')!
  await admin('users.disable', { id })
  const { user } = await renderApp(test, { role: 'director', path: '/settings/users' })
  const disabled = await screen.findByRole('row', { name: /Désactivé/ })
  expect(disabled.dataset.opens).toBeUndefined()
  await user.click(disabled)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Créer un compte/ })).toBeNull()
  await user.click(screen.getByRole('row', { name: /Compte secretary/ }))
  const title = 'Donner un nouveau mot de passe à Compte secretary ?'
  const asked = within(await screen.findByRole('dialog', { name: title }))
  await user.click(asked.getByRole('button', { name: 'Donner un mot de passe' }))
  const question = within(await screen.findByRole('dialog', { name: 'Confirmez que c’est bien vous' }))
  await user.type(question.getByLabelText(/^Mot de passe du compte .*Compte director/), `${password}{Enter}`)
  const told = within(await screen.findByRole('dialog', { name: 'Mot de passe provisoire de Compte secretary' }))
  await user.click(told.getByRole('button', { name: 'C’est noté' }))
  await screen.findByText('Mot de passe provisoire remis')
})
