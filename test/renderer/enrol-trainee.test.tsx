import { configure, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { centreBackend, type TestBackend } from '../support/backend.ts'
import { labelled } from '../support/labelled.ts'
import { type RenderedApp, renderApp } from '../support/render.tsx'
import { aFile } from '../support/trainee-files.ts'

let test: TestBackend
beforeEach(async () => {
  test = await centreBackend()
})

const files = async () => (await test.as('secretary'))('trainees.list', { text: '' })

/** Types into the field with that label, key by key, then Tab, as the secretary does. */
async function type({ user }: RenderedApp, label: string, text: string): Promise<void> {
  labelled(label).focus()
  await user.keyboard(`${text}{Tab}`)
}

/** Puts a text into the field at once, where the keys are not what is tested: each key draws sixty fields. */
async function fill({ user }: RenderedApp, label: string, text: string): Promise<void> {
  const field = await waitFor(() => labelled(label))
  field.focus()
  await user.paste(text)
  await user.tab()
}

const words = {
  fr: {
    heading: 'Le n° de dossier est attribué à l’enregistrement.',
    lastName: 'Nom *',
    firstName: 'Prénom *',
    birth: 'Date de naissance *',
    woman: 'Femme',
    target: 'Public cible *',
    disability: 'En situation de',
    commune: 'Commune',
    communeTyped: 'tabount',
    place: 'Tarmigt – Ouarzazate',
    saved: /^Dossier n°/,
  },
  ar: {
    heading: 'يُمنح رقم الملف عند الحفظ.',
    lastName: 'الاسم العائلي بالفرنسية *',
    firstName: 'الاسم الشخصي بالفرنسية *',
    birth: 'تاريخ الازدياد *',
    woman: 'امرأة',
    target: 'الفئة المستهدفة *',
    disability: 'في وضعية إع',
    commune: 'الجماعة',
    communeTyped: 'تابونت',
    place: 'ترميكت – ورزازات',
    saved: /^الملف رقم/,
  },
} as const

async function openForm(language: 'fr' | 'ar'): Promise<RenderedApp> {
  const app = await renderApp(test, { role: 'secretary', path: '/trainees/new', language })
  await screen.findByText(words[language].heading)
  return app
}

const save = ({ user }: RenderedApp) => user.keyboard('{Control>}s{/Control}')
const shownIn = (label: string) => labelled(label).value

// An answer may take its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

/** The form has sixty fields, and the machine that tests may be busy. */
const patience = { timeout: 120_000 }

describe('the enrolment form', patience, () => {
  it.each(['fr', 'ar'] as const)('opens a file by keyboard alone (%s)', async (language) => {
    const app = await openForm(language)
    const { user } = app
    const w = words[language]
    await type(app, w.lastName, 'Aït Lahcen')
    await type(app, w.firstName, 'Itto')
    await type(app, w.birth, '12/3/03')
    labelled(w.woman).focus()
    await user.keyboard(' ')
    await type(app, w.target, w.disability)
    labelled(w.commune).focus()
    await user.keyboard(w.communeTyped)
    await screen.findByText(w.place)
    await user.keyboard('{ArrowDown}{Enter}')
    await save(app)
    await screen.findByText(w.saved)
    expect(await files()).toMatchObject([
      { fileNumber: '2026/001', lastName: 'Aït Lahcen', birthDate: '2003-03-12', sex: 'F', communeFr: 'Tarmigt' },
    ])
  })

  it('keeps a wrong date and a wrong phone as they were typed, each with its sentence', async () => {
    const app = await openForm('fr')
    const w = words.fr
    await fill(app, w.lastName, 'Aït Lahcen')
    await fill(app, w.firstName, 'Itto')
    await fill(app, w.birth, '31/02/2003')
    await fill(app, 'Téléphone 1', '06 61 23')
    await save(app)
    expect(await screen.findAllByText(/Cette date n’existe pas/)).toHaveLength(2)
    expect(screen.getAllByText(/Numéro incorrect/)).toHaveLength(2)
    expect(shownIn(w.birth)).toBe('31/02/2003')
    expect(shownIn('Téléphone 1')).toBe('06 61 23')
    expect(await files()).toEqual([])
  })

  it('leads to the first mistake of all, not to the first of those found while typing', async () => {
    const app = await openForm('fr')
    await fill(app, 'Téléphone 1', '06 61 23')
    await save(app)
    expect(await screen.findAllByText(/Numéro incorrect/)).toHaveLength(2)
    await waitFor(() => expect(document.activeElement).toBe(labelled(words.fr.lastName)))
  })

  it('warns while typing, and asks why before a second file', async () => {
    await (await test.as('secretary'))('trainees.enrol', aFile)
    const app = await openForm('fr')
    const { user } = app
    const w = words.fr
    await fill(app, w.lastName, 'ait lahssen')
    await fill(app, w.firstName, 'Itto')
    await screen.findByText('Un dossier semblable existe déjà')
    screen.getByText('Ouvrir le dossier existant')
    await fill(app, w.birth, '2003')
    await user.click(labelled(w.woman))
    await type(app, w.target, w.disability)
    await save(app)
    await screen.findByText(/ouvrez-le, ou dites pourquoi/)
    expect(await files()).toHaveLength(1)
    await user.click(screen.getByText('C’est une autre personne…'))
    expect(document.activeElement).toBe(labelled('Pourquoi s’agit-il d’une autre personne ? *'))
    await fill(app, 'Pourquoi s’agit-il d’une autre personne ? *', 'Cousine du même nom')
    await save(app)
    await waitFor(async () => expect(await files()).toHaveLength(2))
  })

  it('opens the existing file from the warning', async () => {
    await (await test.as('secretary'))('trainees.enrol', aFile)
    const app = await openForm('fr')
    await fill(app, words.fr.lastName, 'ait lahssen')
    await fill(app, words.fr.firstName, 'Itto')
    await app.user.click(await screen.findByText('Ouvrir le dossier existant'))
    await app.user.click(await screen.findByText('Quitter sans garder'))
    await screen.findByRole('heading', { level: 1, name: /Aït Lahcen Itto/ })
  })
})

describe('the list of trainees', () => {
  it('narrows by what is typed and opens a file with Enter', async () => {
    const call = await test.as('secretary')
    await call('trainees.enrol', aFile)
    const app = await renderApp(test, { role: 'secretary', path: '/trainees' })
    await screen.findByText('Aït Lahcen Itto')
    const box = screen.getByRole('searchbox')
    await app.user.type(box, 'personne')
    await screen.findByText('Personne ne correspond')
    await app.user.clear(box)
    await app.user.type(box, '0661')
    await screen.findByText('Aït Lahcen Itto')
    await app.user.keyboard('{ArrowDown}{Enter}')
    await screen.findByRole('heading', { level: 1, name: /Aït Lahcen Itto/ })
  })

  it('puts a file in the trash and takes it back with the message', async () => {
    const { id } = await (await test.as('secretary'))('trainees.enrol', aFile)
    const app = await renderApp(test, { role: 'secretary', path: `/trainees/${id}` })
    await app.user.click(await screen.findByRole('button', { name: 'Mettre à la corbeille' }))
    await screen.findByText('Aucun dossier pour l’instant')
    await app.user.click(await screen.findByRole('button', { name: 'Annuler l’action' }))
    await screen.findByRole('heading', { level: 1, name: /Aït Lahcen Itto/ })
    expect(await files()).toHaveLength(1)
  })

  it('stays closed to trainers and administrators', async () => {
    await renderApp(test, { role: 'administrator', path: '/trainees' })
    await screen.findByText('Cette page ne fait pas partie de votre rôle')
  })
})
