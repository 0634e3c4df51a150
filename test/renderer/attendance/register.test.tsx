import { configure, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

configure({ asyncUtilTimeout: 5000 })

let test: TestBackend
let sessionId: number
beforeEach(async () => {
  test = await centreBackend()
  const cohortId = await aCohort(test)
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
})
