import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findAccessibilityProblems } from '../../support/axe.ts'
import { centreBackend, password } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

async function choose(user: Awaited<ReturnType<typeof renderApp>>['user'], menu: RegExp, item: string) {
  await user.click(screen.getByRole('button', { name: menu }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('navigation', () => {
  it('shows each role its own entries', async () => {
    await renderApp(await centreBackend(), { role: 'trainer' })
    const entries = within(await screen.findByRole('navigation'))
    expect(entries.queryByRole('link', { name: /Réglages/ })).toBeNull()
    expect(entries.getByRole('link', { name: /Tableau de bord/ }).getAttribute('aria-current')).toBe('page')
  })

  it('refuses in words a page that the role may not open', async () => {
    await renderApp(await centreBackend(), { role: 'trainer', path: '/settings/users' })
    await title('Cette page ne fait pas partie de votre rôle')
  })

  it('says that an address leads nowhere', async () => {
    await renderApp(await centreBackend(), { role: 'secretary', path: '/nowhere' })
    await title('Cette page n’existe pas')
  })

  it.each(['/cohorts/999', '/cohorts/none'])('says which record the address %s does not find', async (path) => {
    await renderApp(await centreBackend(), { role: 'secretary', path })
    await title('Fiche introuvable')
    screen.getByText('Cette promotion n’existe pas, ou n’existe plus.')
  })

  it('goes to the entries with Alt and a digit, on an Arabic layout as well, and focuses the title', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'administrator' })
    const entries = within(await screen.findByRole('navigation')).getAllByRole('link')
    const place = entries.findIndex((entry) => entry.textContent?.includes('Réglages')) + 1
    await user.keyboard(`{Alt>}[Digit${place}]{/Alt}`)
    await waitFor(async () => expect(document.activeElement).toBe(await title('Réglages')))
    expect(document.title).toBe('Réglages – Warcha')
  })

  it('lists the shortcuts on F1', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    await user.keyboard('{F1}')
    expect(within(await screen.findByRole('dialog')).getByRole('row', { name: /Ctrl \+ K/ })).toBeTruthy()
  })

  it('finds a screen by a piece of its name and opens it with Enter', async () => {
    const { user } = await renderApp(await centreBackend(), { role: 'administrator' })
    await title(/Bonjour/)
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'regl{Enter}')
    await title('Réglages')
  })

  it('finds what can be begun, and the pages behind the main ones', async () => {
    const { user, history } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox')
    await user.type(field, 'salles')
    await screen.findByRole('option', { name: 'Salles' })
    await user.clear(field)
    await user.type(field, 'nouvelle inscr{Enter}')
    await waitFor(() => expect(history.location.pathname).toBe('/trainees/new'))
  })
})

describe('the home page', () => {
  it('tells the secretary what waits, in the language of the page', async () => {
    const test = await centreBackend()
    const cohortId = await aCohort(test)
    await anEnrolment(test, { cohortId })
    await aSession(test, { cohortId, heldOn: '2026-11-19' })
    await aSession(test, { cohortId, heldOn: '2026-11-20' })
    const { user } = await renderApp(test, { role: 'secretary' })
    await screen.findByText('2 séances attendent leur pointage')
    await choose(user, /^Langue/, 'العربية')
    await screen.findByText('حصتان تنتظران تسجيل الحضور')
  })
})

describe('language and text size', () => {
  it('changes the language in the middle of a form and keeps what is typed', async () => {
    const { user, client } = await renderApp(await centreBackend(), { role: 'administrator', path: '/settings/centre' })
    const city = await screen.findByLabelText('Ville en français')
    await user.clear(city)
    await user.type(city, 'Zagora')
    await user.clear(screen.getByLabelText(/Nom en français/))
    await user.tab()
    await screen.findByText('Ce champ est obligatoire.')
    await choose(user, /^Langue/, 'العربية')
    expect(await screen.findByLabelText('المدينة بالفرنسية')).toHaveProperty('value', 'Zagora')
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(screen.queryByText('Ce champ est obligatoire.')).toBeNull()
    expect(await client.call('session.status', {})).toMatchObject({ user: { language: 'ar' } })
  })

  it('keeps for the account the language chosen before the login', async () => {
    const test = await centreBackend()
    const { user, client } = await renderApp(test)
    await test.as('secretary')
    await title('Connexion')
    await choose(user, /^Langue/, 'العربية')
    await user.type(await screen.findByLabelText(/اسم المستخدم/), 'secretary')
    await user.type(screen.getByLabelText(/^كلمة المرور/), `${password}{Enter}`)
    await title(/مرحبا/)
    await waitFor(async () =>
      expect(await client.call('session.status', {})).toMatchObject({ user: { language: 'ar' } }),
    )
  })

  it('enlarges the text and remembers it with the account', async () => {
    const { user, client } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    await choose(user, /^Taille du texte/, '150\u00a0%')
    await waitFor(() => expect(document.documentElement.dataset.textSize).toBe('150'))
    await waitFor(async () =>
      expect(await client.call('session.status', {})).toMatchObject({ user: { textSize: 150 } }),
    )
  })
})

describe('typing that is not saved', () => {
  const rules = { role: 'administrator', path: '/settings/rules' } as const

  async function typeAge(user: Awaited<ReturnType<typeof renderApp>>['user'], age: string) {
    const field = await screen.findByLabelText(/Âge minimum/)
    await user.clear(field)
    await user.type(field, age)
  }

  it('is asked about before the page is left, and stays when the person stays', async () => {
    const { user } = await renderApp(await centreBackend(), rules)
    await typeAge(user, '16')
    await user.click(screen.getByRole('link', { name: /Tableau de bord/ }))
    const question = await screen.findByRole('dialog', { name: /Quitter sans enregistrer/ })
    await user.click(within(question).getByRole('button', { name: 'Rester sur la page' }))
    expect(await screen.findByLabelText(/Âge minimum/)).toHaveProperty('value', '16\u00a0ans')
  })

  it('is kept as a draft, offered back and taken up again', async () => {
    const { user } = await renderApp(await centreBackend(), rules)
    await typeAge(user, '16')
    await user.click(screen.getByRole('link', { name: /Tableau de bord/ }))
    await user.click(await screen.findByRole('button', { name: 'Quitter et garder ma saisie' }))
    await title(/Bonjour/)
    await user.click(screen.getByRole('link', { name: /Réglages/ }))
    await user.click(await screen.findByRole('link', { name: /Règles du centre/ }))
    await user.click(await screen.findByRole('button', { name: 'La reprendre' }))
    expect(await screen.findByLabelText(/Âge minimum/)).toHaveProperty('value', '16\u00a0ans')
  })

  it('is forgotten as a draft once it is saved, and the page can then be left', async () => {
    const { user, client } = await renderApp(await centreBackend(), rules)
    await typeAge(user, '16')
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('Règles du centre enregistrées')
    await user.click(screen.getByRole('link', { name: /Tableau de bord/ }))
    await title(/Bonjour/)
    expect(await client.call('drafts.list', {})).toEqual([])
    expect(await client.call('centre.details', {})).toMatchObject({ ageMin: 16 })
  })

  it('gets the backend’s refusal under its field, with focus and a list of mistakes', async () => {
    const { user } = await renderApp(await centreBackend(), rules)
    await typeAge(user, '40')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText('1 réponse à corriger')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Âge maximum/)))
    expect(screen.getByRole('button', { name: /Âge maximum à l’entrée :/ })).toBeTruthy()
  })

  it('survives a backend that dies, and is saved by the next one after a new login', async () => {
    const { user, kill, revive, client } = await renderApp(await centreBackend(), rules)
    await typeAge(user, '17')
    act(kill)
    await screen.findByText(/Le moteur de Warcha redémarre/)
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/s’est arrêté et redémarre/)
    act(revive)
    const login = within(await screen.findByRole('dialog', { name: 'Votre session est fermée' }))
    expect(login.getByLabelText('Nom d’utilisateur')).toHaveProperty('value', 'admin')
    await user.type(login.getByLabelText('Mot de passe'), `${password}{Enter}`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByLabelText(/Âge minimum/)).toHaveProperty('value', '17\u00a0ans')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText('Règles du centre enregistrées')
    expect(await client.call('centre.details', {})).toMatchObject({ ageMin: 17 })
  })

  it('is not left to another person who signs in', async () => {
    const test = await centreBackend()
    await test.as('secretary')
    const { user, kill, revive } = await renderApp(test, rules)
    await typeAge(user, '17')
    act(kill)
    act(revive)
    const login = within(await screen.findByRole('dialog', { name: 'Votre session est fermée' }))
    await user.clear(login.getByLabelText('Nom d’utilisateur'))
    await user.type(login.getByLabelText('Nom d’utilisateur'), 'secretary')
    await user.type(login.getByLabelText('Mot de passe'), `${password}{Enter}`)
    await title('Bonjour Compte secretary')
  })
})

describe('signing in after somebody else', () => {
  it('gives the page the language of the next person', async () => {
    const test = await centreBackend()
    await (await test.as('director'))('session.setPreferences', { language: 'ar' })
    const { user } = await renderApp(test, { role: 'secretary' })
    await title(/Bonjour/)
    await choose(user, /Compte secretary/, 'Se déconnecter')
    await title('Connexion')
    await user.type(screen.getByLabelText(/Nom d’utilisateur/), 'director')
    await user.type(screen.getByLabelText(/^Mot de passe/), `${password}{Enter}`)
    await title(/مرحبا/)
  })
})

describe('the pages before the login', () => {
  it('say that the backend is away', async () => {
    const { kill, revive } = await renderApp(await centreBackend())
    await title('Connexion')
    act(kill)
    await screen.findByText(/Le moteur de Warcha redémarre/)
    act(revive)
    await waitFor(() => expect(screen.queryByText(/Le moteur de Warcha redémarre/)).toBeNull())
  })
})

describe('signing out', () => {
  it('goes back to the login and keeps nothing of the person’s', async () => {
    const { user, client } = await renderApp(await centreBackend(), { role: 'secretary' })
    await title(/Bonjour/)
    await choose(user, /Compte secretary/, 'Se déconnecter')
    await title('Connexion')
    expect(screen.queryByText('Compte secretary')).toBeNull()
    expect(await client.call('session.status', {})).toMatchObject({ state: 'signed_out' })
  })
})

describe('accessibility', () => {
  it.each(
    [
      '/',
      '/settings',
      '/settings/centre',
      '/settings/rules',
      '/settings/users',
      '/settings/calendar',
      '/password',
    ].flatMap((path) => (['fr', 'ar'] as const).map((language) => ({ path, language }))),
  )('$path in $language has nothing that axe would reject', async ({ path, language }) => {
    await renderApp(await centreBackend(), { role: 'administrator', path, language })
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(screen.queryByText(language === 'fr' ? 'Chargement…' : 'جارٍ التحميل…')).toBeNull())
    expect(await findAccessibilityProblems()).toEqual([])
  })
})
