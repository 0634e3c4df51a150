import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { centreBackend, password } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const hasFocus = (part: Element) => waitFor(() => expect(document.activeElement).toBe(part))

describe('the focus', () => {
  it('is on the title of the home page after the login', async () => {
    const test = await centreBackend()
    await test.as('secretary')
    const { user } = await renderApp(test)
    await user.type(await screen.findByLabelText(/Nom d’utilisateur/), 'secretary')
    await user.type(screen.getByLabelText(/^Mot de passe/), `${password}{Enter}`)
    await hasFocus(await title(/Bonjour/))
  })

  it('is in the first field after a draft was taken up again', async () => {
    const test = await centreBackend()
    const administrator = await test.as('administrator')
    await administrator('drafts.save', { form: 'centre.updateRules', content: {} })
    const { user } = await renderApp(test, { role: 'administrator', path: '/settings/rules' })
    await user.click(await screen.findByRole('button', { name: 'La reprendre' }))
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-field')).toBe(true))
    expect(screen.queryByRole('button', { name: 'La reprendre' })).toBeNull()
  })

  it('returns to what opened a window, also where the window was drawn open', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'administrator', path: '/settings/rooms' })
    const add = await screen.findByRole('button', { name: 'Nouvelle salle' })
    await user.click(add)
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Annuler' }))
    await hasFocus(add)
  })

  it('goes on to what stands where a button that had its day stood', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const id = (await aTrainee(test)) as InputOf<'trainees.trash'>['id']
    await secretary('trainees.trash', { id })
    const { user } = await renderApp(test, { role: 'secretary', path: `/trainees/${id}` })
    await user.click(await screen.findByRole('button', { name: 'Sortir de la corbeille' }))
    await hasFocus(await screen.findByRole('button', { name: 'Modifier' }))
  })

  it('is in the window that was opened last, which stands in front of the others', async () => {
    const test = await centreBackend()
    const { user, kill, revive } = await renderApp(test, { role: 'administrator', path: '/settings/rooms' })
    await user.click(await screen.findByRole('button', { name: 'Nouvelle salle' }))
    const form = await screen.findByRole('dialog')
    act(() => kill())
    act(() => revive())
    const login = await screen.findByRole('dialog', { name: 'Votre session est fermée' })
    const depthOf = (dialog: HTMLElement) => Number(dialog.closest<HTMLElement>('[data-depth]')?.dataset.depth)
    expect(depthOf(login)).toBeGreaterThan(depthOf(form))
    await waitFor(() => expect(login.contains(document.activeElement)).toBe(true))
  })
})

describe('the keys that mean the same everywhere', () => {
  it('Ctrl+F and F3 lead to the page’s own search', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'secretary', path: '/trainees' })
    const search = await screen.findByRole('searchbox')
    await user.keyboard('{Control>}f{/Control}')
    await hasFocus(search)
    search.blur()
    await user.keyboard('{F3}')
    await hasFocus(search)
  })

  it('F3 opens the search over everything where the page has none', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    await user.keyboard('{F3}')
    expect(await screen.findByRole('dialog', { name: 'Rechercher' })).toBeTruthy()
  })

  it('Ctrl+N and F2 press the page’s own buttons, by their place on an Arabic keyboard too', async () => {
    const test = await centreBackend()
    const { user, history } = await renderApp(test, { role: 'secretary', path: '/trainees' })
    await title('Stagiaires')
    await user.keyboard('{Control>}[KeyN]{/Control}')
    await waitFor(() => expect(history.location.pathname).toBe('/trainees/new'))
  })
})
