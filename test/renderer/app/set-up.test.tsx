import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findAccessibilityProblems } from '../../support/axe.ts'
import { centreBackend, emptyBackend, password } from '../../support/backend.ts'
import { renderApp } from '../../support/render.tsx'

describe('the first run', () => {
  it('goes from the language to the home page of a centre that is ready', async () => {
    const test = await emptyBackend()
    const { user } = await renderApp(test)
    await screen.findByRole('heading', { level: 1, name: 'Bienvenue dans Warcha' })
    await user.click(screen.getByRole('button', { name: 'Suivant' }))
    await screen.findByRole('heading', { level: 1, name: 'Votre centre' })
    await user.type(screen.getByLabelText(/Nom en français/), 'Centre Amnougar')
    await user.type(screen.getByLabelText(/Nom en arabe/), 'مركز أمنوكار')
    await user.click(screen.getByRole('button', { name: 'Suivant' }))
    await screen.findByRole('heading', { level: 1, name: 'L’année de formation' })
    expect(screen.getByLabelText(/^Premier jour/)).toHaveProperty('value', expect.stringMatching(/^01\/09\/\d{4}$/))
    await user.click(screen.getByRole('button', { name: 'Suivant' }))
    await user.type(await screen.findByLabelText(/Votre nom/), 'Fatima Ouarzazi')
    await user.type(screen.getByLabelText(/Nom d’utilisateur/), 'fatima')
    await user.type(screen.getByLabelText(/^Mot de passe/), password)
    await user.type(screen.getByLabelText(/une seconde fois/), 'autre chose')
    await user.click(screen.getByRole('button', { name: 'Créer le centre' }))
    await screen.findByText('Les deux mots de passe diffèrent.')
    await user.clear(screen.getByLabelText(/une seconde fois/))
    await user.type(screen.getByLabelText(/une seconde fois/), password)
    await user.click(screen.getByRole('button', { name: 'Créer le centre' }))
    await screen.findByRole('heading', { level: 1, name: 'Une dernière étape : la clé papier' })
    await user.click(screen.getByRole('button', { name: 'Afficher la clé' }))
    const groups = within(await screen.findByRole('list', { name: 'Clé papier' })).getAllByRole('listitem')
    const key = groups.map((group) => group.textContent?.slice(1)).join('-')
    await user.type(screen.getByLabelText(/La clé, lue sur le papier/), key.slice(0, -1))
    await user.click(screen.getByRole('button', { name: 'Vérifier et terminer' }))
    await screen.findByText('La clé papier a 32 caractères ; vous en avez tapé 31.')
    await user.type(screen.getByLabelText(/La clé, lue sur le papier/), key.slice(-1))
    await user.click(screen.getByRole('button', { name: 'Vérifier et terminer' }))
    await screen.findByRole('heading', { level: 1, name: 'Le centre est prêt' })
    await user.click(screen.getByRole('link', { name: /Tableau de bord/ }))
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Fatima Ouarzazi' })
    expect(await test.visitor()('session.login', { username: 'fatima', password })).toMatchObject({
      role: 'administrator',
    })
  })

  it('does not leave a step whose required answers are missing, and goes back without losing any', async () => {
    const { user } = await renderApp(await emptyBackend())
    await user.click(await screen.findByRole('button', { name: 'Suivant' }))
    await user.type(await screen.findByLabelText(/Nom en arabe/), 'مركز')
    await user.click(screen.getByRole('button', { name: 'Suivant' }))
    await screen.findByText('Ce champ est obligatoire.')
    await user.click(screen.getByRole('button', { name: 'Retour' }))
    await user.click(await screen.findByRole('button', { name: 'Suivant' }))
    expect(await screen.findByLabelText(/Nom en arabe/)).toHaveProperty('value', 'مركز')
  })

  it.each(['fr', 'ar'] as const)('is accessible in %s', async (language) => {
    const { user } = await renderApp(await emptyBackend(), { language })
    await screen.findByRole('radio', { name: 'العربية' })
    expect(await findAccessibilityProblems()).toEqual([])
    await user.click(screen.getByRole('button', { name: language === 'fr' ? 'Suivant' : 'التالي' }))
    await screen.findByLabelText(language === 'fr' ? /Nom en français/ : /الاسم بالفرنسية/)
    expect(await findAccessibilityProblems()).toEqual([])
  })
})

describe('signing in', () => {
  it('refuses a wrong password in words and keeps the name', async () => {
    const { user } = await renderApp(await centreBackend())
    await user.type(await screen.findByLabelText('Nom d’utilisateur'), 'admin')
    await user.type(screen.getByLabelText('Mot de passe'), 'faux')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await screen.findByText('Nom d’utilisateur ou mot de passe incorrect.')
    expect(screen.getByLabelText('Nom d’utilisateur')).toHaveProperty('value', 'admin')
  })

  it('opens the address that was asked for', async () => {
    const { user } = await renderApp(await centreBackend(), { path: '/settings/rules' })
    await user.type(await screen.findByLabelText('Nom d’utilisateur'), 'admin')
    await user.type(screen.getByLabelText('Mot de passe'), `${password}{Enter}`)
    await screen.findByRole('heading', { level: 1, name: 'Règles du centre' })
  })

  it('asks for an own password before anything else when the password was given', async () => {
    const test = await centreBackend()
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const { oneTimePassword } = await admin('users.create', {
      username: 'khadija',
      displayName: 'Khadija',
      role: 'secretary',
      trainerId: null,
      language: 'fr',
    })
    const { user } = await renderApp(test)
    await user.type(await screen.findByLabelText('Nom d’utilisateur'), 'khadija')
    await user.type(screen.getByLabelText('Mot de passe'), `${oneTimePassword}{Enter}`)
    await screen.findByRole('heading', { level: 1, name: 'Choisissez votre mot de passe' })
    expect(screen.queryByRole('navigation')).toBeNull()
    await user.type(screen.getByLabelText(/Le mot de passe provisoire/), oneTimePassword)
    await user.type(screen.getByLabelText(/Nouveau mot de passe/), 'mon propre mot de passe')
    await user.type(screen.getByLabelText(/une seconde fois/), 'mon propre mot de passe')
    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }))
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Khadija' })
  })

  it.each(['fr', 'ar'] as const)('is accessible in %s', async (language) => {
    await renderApp(await centreBackend(), { language })
    await screen.findByLabelText(language === 'fr' ? 'Mot de passe' : 'كلمة المرور')
    expect(document.documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await findAccessibilityProblems()).toEqual([])
  })
})
