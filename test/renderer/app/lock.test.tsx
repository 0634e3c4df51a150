import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findAccessibilityProblems } from '../../support/axe.ts'
import { centreBackend, password } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

async function lockBy(test: Awaited<ReturnType<typeof centreBackend>>) {
  act(() => test.backend.lock('idle'))
  await title('Warcha est verrouillée')
}

describe('a locked page', () => {
  it('shows nothing of the file that was open: not in the page, its windows, its title or its memory', async () => {
    const test = await centreBackend()
    const traineeId = await aTrainee(test, { lastName: 'Azeroual' })
    const { user } = await renderApp(test, { role: 'secretary', path: `/trainees/${traineeId}` })
    await title(/Azeroual/)
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog')
    await lockBy(test)
    await waitFor(() => expect(document.documentElement.outerHTML).not.toContain('Azeroual'))
    expect(document.title).toBe('Warcha est verrouillée – Warcha')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByLabelText('Nom d’utilisateur')).toHaveProperty('value', 'secretary')
    expect(document.activeElement).toBe(screen.getByLabelText('Mot de passe'))
    await user.keyboard(`${password}{Enter}`)
    await title(/Azeroual/)
  })

  it('gives back what was typed, without a question, to the person who typed it', async () => {
    const test = await centreBackend()
    const { user } = await renderApp(test, { role: 'secretary', path: '/trainees/new' })
    await user.type(await screen.findByLabelText(/^Nom de famille|^Nom \*|^Nom$/), 'Aziz')
    await lockBy(test)
    expect(document.documentElement.outerHTML).not.toContain('Aziz')
    await user.keyboard(`${password}{Enter}`)
    await waitFor(() => expect(document.querySelector('[data-field=lastName]')).toHaveProperty('value', 'Aziz'))
    expect(screen.queryByRole('button', { name: 'La reprendre' })).toBeNull()
  })

  it('says that what was typed in a window is kept, and gives it back when that window is opened again', async () => {
    const test = await centreBackend()
    const { user, client } = await renderApp(test, { role: 'secretary', path: '/settings/rooms' })
    const open = async () => {
      await user.click((await screen.findAllByRole('button', { name: /^Nouvelle salle/ }))[0]!)
      return within(await screen.findByRole('dialog'))
    }
    await user.type((await open()).getByRole('textbox', { name: /français/ }), 'Salle du Draa')
    await lockBy(test)
    expect(document.documentElement.outerHTML).not.toContain('Salle du Draa')
    await user.keyboard(`${password}{Enter}`)
    await screen.findByText(/^Nouvelle salle : ouvrez de nouveau la fenêtre/)
    expect((await open()).getByRole('textbox', { name: /français/ })).toHaveProperty('value', 'Salle du Draa')
    await waitFor(() => expect(screen.queryByText(/ouvrez de nouveau la fenêtre/)).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(async () => expect(await client.call('drafts.list', {})).toEqual([]))
  })

  it('gives the next person a page of their own', async () => {
    const test = await centreBackend()
    await test.as('director')
    const { user, history } = await renderApp(test, { role: 'secretary', path: '/trainees/new' })
    await user.type(await screen.findByLabelText(/^Nom de famille|^Nom \*|^Nom$/), 'Aziz')
    await lockBy(test)
    await user.click(screen.getByRole('button', { name: 'Une autre personne se connecte' }))
    await title('Connexion')
    await user.type(screen.getByLabelText(/Nom d’utilisateur/), 'director')
    await user.type(screen.getByLabelText(/^Mot de passe/), `${password}{Enter}`)
    await title('Bonjour Compte director')
    expect(history.location.pathname).toBe('/')
    expect(screen.queryByText(/Aziz/)).toBeNull()
  })

  it.each(['fr', 'ar'] as const)('has nothing in %s that axe would reject', async (language) => {
    const test = await centreBackend()
    await renderApp(test, { role: 'administrator', language, path: '/settings/security' })
    await screen.findByRole('textbox', { name: language === 'fr' ? /Verrouiller après/ : /الإقفال بعد/ })
    expect(await findAccessibilityProblems()).toEqual([])
    act(() => test.backend.lock('idle'))
    await title(language === 'fr' ? 'Warcha est verrouillée' : 'ورشة مقفلة')
    expect(await findAccessibilityProblems()).toEqual([])
  })
})

describe('locking on purpose', () => {
  it('is in the menu of the account and on Ctrl+L, also over a window', async () => {
    const test = await centreBackend()
    const { user } = await renderApp(test, { role: 'secretary' })
    await title(/Bonjour/)
    await user.click(screen.getByRole('button', { name: /Compte secretary/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Verrouiller (Ctrl+L)' }))
    await title('Warcha est verrouillée')
    await user.keyboard(`${password}{Enter}`)
    await title(/Bonjour/)
    await user.keyboard('{F1}')
    expect(within(await screen.findByRole('dialog')).getByRole('row', { name: /Ctrl \+ L/ })).toBeTruthy()
    await user.keyboard('{Control>}l{/Control}')
    await title('Warcha est verrouillée')
  })

  it('hides the page even when the backend is away', async () => {
    const { user, kill } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    act(kill)
    await user.keyboard('{Control>}l{/Control}')
    await title('Warcha est verrouillée')
  })
})

it('keeps the session of somebody who only reads', async () => {
  const test = await centreBackend()
  await renderApp(test, { role: 'secretary' })
  await title(/Bonjour/)
  test.pass(4)
  const now = Date.now()
  const clock = Date.now
  try {
    Date.now = () => now + 11_000
    fireEvent.wheel(window)
  } finally {
    Date.now = clock
  }
  await act(async () => {
    await new Promise((done) => setTimeout(done, 50))
  })
  test.pass(4)
  await act(() => test.backend.checkSessions())
  expect(screen.queryByText('Warcha est verrouillée')).toBeNull()
  test.pass(1.5)
  await act(() => test.backend.checkSessions())
  await title('Warcha est verrouillée')
})
