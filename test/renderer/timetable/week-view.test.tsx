import { configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { translatorFor } from '../../../electron/shared/i18n/translator.ts'
import { findAccessibilityProblems } from '../../support/axe.ts'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aModule, aProgramme, aRoom, aSession, aTrainer } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

// The whole application is drawn for each test: slow machines need longer than a second.
configure({ asyncUtilTimeout: 8000 })

/** 16 November 2026 is a Monday; Wednesday 18 is a public holiday. */
describe('the week on screen', () => {
  let test: TestBackend
  let cohortId: number
  let trainerId: number
  let sessionId: number
  beforeEach(async () => {
    test = await centreBackend('2026-11-10T09:00:00')
    const programmeId = await aProgramme(test)
    cohortId = await aCohort(test, { code: 'BIJ-2026-A', programmeId })
    trainerId = await aTrainer(test, {
      lastName: 'Toumi',
      firstName: 'Zineb',
      lastNameAr: 'التومي',
      firstNameAr: 'زينب',
    })
    const moduleId = await aModule(test, { programmeId, nameFr: 'Filigrane', nameAr: 'الفيليغران' })
    const roomId = await aRoom(test, { nameFr: 'Salle bleue' })
    sessionId = await aSession(test, { cohortId, trainerId, roomId, moduleId, heldOn: '2026-11-16' })
    const other = await aCohort(test, { code: 'MEN-2026-A' })
    await aSession(test, { cohortId: other, trainerId, heldOn: '2026-11-17' })
  })
  const week = () => `/timetable?by=cohort&id=${cohortId}&monday=2026-11-16`
  const stored = () =>
    test.database.kysely.selectFrom('session').selectAll().where('id', '=', sessionId).executeTakeFirstOrThrow()

  it.each([
    ['fr', 'ArrowRight', /Filigrane/, 'MEN-2026-A', 'Indépendance'],
    ['ar', 'ArrowLeft', /الفيليغران/, 'MEN-2026-A', 'الاستقلال'],
  ] as const)(
    'carries a session by keyboard in %s and says what stands against it',
    async (language, forward, name, cohort, closure) => {
      const { user } = await renderApp(test, { role: 'secretary', path: week(), language })
      const session = await screen.findByRole('button', { name })
      session.focus()
      await user.keyboard('{Enter}')
      await user.keyboard(`{${forward}}`)
      await waitFor(() => expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(cohort))
      await user.keyboard(`{${forward}}`)
      await waitFor(() => expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(closure))
      await user.keyboard(`{${forward}}{Enter}`)
      await screen.findByText(translatorFor(language)('timetable:session.moved'))
      expect(await stored()).toMatchObject({ heldOn: '2026-11-19', movedFrom: '2026-11-16 08:30 12:00' })
    },
  )

  it('leaves a session dropped on a conflict where it was, and says why', async () => {
    const { user } = await renderApp(test, { role: 'secretary', path: week() })
    const session = await screen.findByRole('button', { name: /Filigrane/ })
    session.focus()
    await user.keyboard('{Enter}{ArrowRight}{Enter}')
    expect((await screen.findByText(/La séance n’a pas été déplacée/)).textContent).toContain('Toumi Zineb')
    expect(await stored()).toMatchObject({ heldOn: '2026-11-16' })
  })

  it('cancels a session with its reason from its dialog', async () => {
    const { user } = await renderApp(test, { role: 'secretary', path: `${week()}&session=${sessionId}` })
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByRole('button', { name: 'Annuler la séance' }))
    await user.click(await screen.findByRole('radio', { name: 'Grève' }))
    await user.click(screen.getByRole('button', { name: 'Annuler la séance' }))
    await screen.findByText('Séance annulée')
    expect(await stored()).toMatchObject({ cancelReason: 'strike' })
  })

  it('opens on the trainer’s own week, which she reads and does not plan', async () => {
    await renderApp(test, { role: 'trainer', trainerId, path: '/timetable?monday=2026-11-16' })
    expect(await screen.findAllByRole('button', { name: /(BIJ|MEN)-2026-A/ })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Ajouter une séance' })).toBeNull()
  })

  it.each(['fr', 'ar'] as const)('has no accessibility problem in %s', async (language) => {
    await renderApp(test, { role: 'secretary', path: week(), language })
    await screen.findByRole('button', { name: language === 'fr' ? /Filigrane/ : /الفيليغران/ })
    expect(await findAccessibilityProblems()).toEqual([])
  })
})
