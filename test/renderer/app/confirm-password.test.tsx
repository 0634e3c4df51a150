import { configure, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { centreBackend, password } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

configure({ asyncUtilTimeout: 5000 })

/** The list of trainees, asked out of the centre. */
async function askForExport() {
  const test = await centreBackend()
  await aTrainee(test)
  const { user } = await renderApp(test, { role: 'secretary', path: '/trainees' })
  await user.click(await screen.findByRole('button', { name: 'Exporter' }))
  const question = await screen.findByRole('dialog', { name: 'Confirmez que c’est bien vous' })
  return { user, question: within(question) }
}

describe('a dangerous act', () => {
  it('asks for the password, says a wrong one, and goes on by itself after the right one', async () => {
    const { user, question } = await askForExport()
    const field = question.getByLabelText(/^Mot de passe du compte .*Compte secretary.*secretary/)
    await user.type(field, 'faux{Enter}')
    await question.findByText(/incorrect/)
    await user.clear(field)
    await user.type(field, `${password}{Enter}`)
    expect(await screen.findByText(/stagiaires-2026-11-21-n\d+\.csv/)).toBeTruthy()
  })

  it('does not happen, and says so, when the person gives up', async () => {
    const { user, question } = await askForExport()
    await user.click(question.getByRole('button', { name: 'Annuler' }))
    expect(await screen.findByText('Retapez votre mot de passe pour cette action.')).toBeTruthy()
    expect(screen.queryByText(/\.csv/)).toBeNull()
  })
})
