import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend } from '../../support/backend.ts'
import { aCohort } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

it('a cohort keeps its code when it is edited after another was begun', async () => {
  const test = await centreBackend()
  const id = await aCohort(test, { code: 'BIJ-2030-A' })
  const { user, history } = await renderApp(test, { role: 'secretary', path: '/cohorts/new' })
  const programme = await screen.findByRole('combobox', { name: /^Formation/ }, { timeout: 8000 })
  await user.click(programme)
  await user.keyboard('{ArrowDown}{Enter}')
  const code = screen.getByRole<HTMLInputElement>('textbox', { name: /^Code/ })
  await expect.poll(() => code.value).not.toBe('')
  history.push(`/cohorts/${id}/edit`)
  await user.click(await screen.findByRole('button', { name: 'Quitter sans garder' }, { timeout: 8000 }))
  await screen.findByRole('heading', { level: 1, name: /BIJ-2030-A/ }, { timeout: 8000 })
  const kept = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Code/ }, { timeout: 8000 })
  expect(kept.value).toBe('BIJ-2030-A')
})
