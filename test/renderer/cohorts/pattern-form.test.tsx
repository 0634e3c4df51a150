import { configure, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { translatorFor } from '../../../electron/shared/i18n/translator.ts'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aRoom, aSession, aTrainer } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

// The whole application is drawn for each test: slow machines need longer than a second.
configure({ asyncUtilTimeout: 8000 })

/** A cohort of three weeks far in the future, so that the page's own clock does not matter. */
describe('the form of a weekly pattern', () => {
  let test: TestBackend
  let cohortId: number
  let trainerId: number
  beforeEach(async () => {
    test = await centreBackend()
    trainerId = await aTrainer(test, { lastName: 'Toumi', firstName: 'Zineb' })
    const roomId = await aRoom(test, { nameFr: 'Salle bleue' })
    cohortId = await aCohort(test, {
      code: 'BIJ-2030-A',
      startsOn: '2030-01-07',
      endsOn: '2030-01-27',
      leadTrainerId: trainerId,
      roomId,
    })
  })
  const days = async () => (await test.database.kysely.selectFrom('session').select('heldOn').execute()).length

  it.each(['fr', 'ar'] as const)('shows in %s what it would make, then makes it', async (language) => {
    const t = translatorFor(language)
    const { user } = await renderApp(test, { role: 'secretary', path: `/cohorts/${cohortId}?tab=pattern`, language })
    const sessions = (count: number) => new RegExp(t('cohorts:pattern.sessions', { count }))
    await screen.findByText(sessions(3))
    await user.click(screen.getByRole('button', { name: t('cohorts:pattern.add') }))
    await screen.findByText(sessions(6))
    expect(await days()).toBe(0)
    await user.click(screen.getByRole('button', { name: t('cohorts:pattern.generate') }))
    await screen.findByText(t('cohorts:pattern.generated', { count: 6 }))
    expect(await days()).toBe(6)
  })

  it('names the other session before and after trying to save', async () => {
    await aSession(test, { trainerId, heldOn: '2030-01-14', cohortId: await aCohort(test, { code: 'MEN-2030-A' }) })
    const { user } = await renderApp(test, { role: 'secretary', path: `/cohorts/${cohortId}?tab=pattern` })
    await screen.findByText(/Conflits à régler/)
    await user.click(screen.getByRole('button', { name: 'Créer les séances' }))
    await waitFor(() => expect(screen.getAllByText(/Toumi Zineb.*MEN-2030-A/)).toHaveLength(2))
    expect(await days()).toBe(1)
  })

  it('moves the lines that start with the plan when its first day is typed', async () => {
    const { user } = await renderApp(test, { role: 'secretary', path: `/cohorts/${cohortId}?tab=pattern` })
    await screen.findByText(/3 séances/)
    const from = screen.getByRole('textbox', { name: /s’applique à partir du/ })
    await user.clear(from)
    await user.type(from, '14/01/2030')
    await user.tab()
    await screen.findByText(/2 séances/)
    expect(document.querySelector('[data-field="slots.0.validFrom"]')).toHaveProperty('value', '14/01/2030')
  })

  it('is read, not filled in, by trainers', async () => {
    await renderApp(test, { role: 'trainer', trainerId, path: `/cohorts/${cohortId}?tab=pattern` })
    await screen.findByText('Aucune grille hebdomadaire')
    expect(screen.queryByRole('button', { name: 'Créer les séances' })).toBeNull()
  })
})
