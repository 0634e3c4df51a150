import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

configure({ asyncUtilTimeout: 5000 })

let test: TestBackend
let cohortId: number
let sessionId: number
beforeEach(async () => {
  test = await centreBackend()
  cohortId = await aCohort(test)
  await anEnrolment(test, { cohortId, listNumber: 1 })
  await anEnrolment(test, { cohortId, listNumber: 2 })
  sessionId = await aSession(test, { cohortId })
})

describe('the register of a session', () => {
  it('is filled with everybody present, then the exception, by keyboard', async () => {
    const { user } = await renderApp(test, { role: 'secretary', path: `/attendance/sessions/${sessionId}` })
    await user.click(await screen.findByText('Tous présents', {}, { timeout: 5000 }))
    screen.getByRole('grid').focus()
    await user.keyboard('a')
    await screen.findByText('Tous les stagiaires sont pointés.')
    await user.click(screen.getByText('Enregistrer'))
    const call = await test.as('secretary')
    await waitFor(async () => {
      const { session, rows } = await call('attendance.sheet', { sessionId: sessionId as never })
      expect(session.isComplete).toBe(true)
      expect(rows.map((row) => row.mark?.status)).toEqual(['absent', 'present'])
    })
  })

  it('says under the field that minutes are whole, and in the trail that only the reason changed', async () => {
    const { user } = await renderApp(test, { role: 'secretary', path: `/attendance/sessions/${sessionId}` })
    ;(await screen.findByRole('grid', {}, { timeout: 5000 })).focus()
    await user.keyboard('re')
    await user.type(screen.getByRole('textbox', { name: 'Minutes de retard' }), '2,5')
    await screen.findByText('Un nombre entier, sans virgule.')
    await user.clear(screen.getByRole('textbox', { name: 'Minutes de retard' }))
    const save = screen.getByRole('button', { name: 'Enregistrer' })
    await user.click(save)
    await screen.findByText('Registre complet enregistré.')
    await user.type(screen.getAllByRole('textbox', { name: 'Observation' }).at(-1)!, 'Certificat')
    await user.click(save)
    await user.click(screen.getByRole('button', { name: 'Historique' }))
    await screen.findByText(/Excusé : motif, justification ou observation modifiés/)
  })

  it.each([
    ['the register', () => `/attendance/sessions/${sessionId}`],
    ['the month', () => `/attendance/cohorts/${cohortId}?month=2026-11`],
  ])('keeps what was marked in %s and not saved, and offers it back', async (_of, pathOf) => {
    const first = await renderApp(test, { role: 'secretary', path: pathOf() })
    const grid = await screen.findByRole('grid', {}, { timeout: 5000 })
    grid.focus()
    await first.user.keyboard('a')
    await waitFor(async () => expect(await first.client.call('drafts.list', {})).toHaveLength(1))
    expect(await first.client.call('drafts.list', {})).toMatchObject([{ subject: expect.stringContaining('2026') }])
    // The power goes, another day begins.
    cleanup()
    const { user, client } = await renderApp(test, { role: 'secretary', path: pathOf() })
    await user.click(await screen.findByRole('button', { name: 'La reprendre' }))
    await within(screen.getByRole('grid')).findByText('A')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    const call = await test.as('secretary')
    await waitFor(async () => {
      const { rows } = await call('attendance.sheet', { sessionId: sessionId as never })
      expect(rows.map((row) => row.mark?.status)).toEqual(['absent', undefined])
      expect(await client.call('drafts.list', {})).toEqual([])
    })
  })

  it('offers nothing more of an earlier visit once every box is saved', async () => {
    const path = `/attendance/sessions/${sessionId}`
    const first = await renderApp(test, { role: 'secretary', path })
    ;(await screen.findByRole('grid', {}, { timeout: 5000 })).focus()
    await first.user.keyboard('a')
    await waitFor(async () => expect(await first.client.call('drafts.list', {})).toHaveLength(1))
    cleanup()
    const { user, client } = await renderApp(test, { role: 'secretary', path })
    await screen.findByRole('button', { name: 'La reprendre' })
    await user.click(screen.getByRole('button', { name: 'Tous présents' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText('Registre complet enregistré.')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'La reprendre' })).toBeNull())
    await waitFor(async () => expect(await client.call('drafts.list', {})).toEqual([]))
  })
})
