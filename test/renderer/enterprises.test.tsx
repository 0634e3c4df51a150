import { configure, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findAccessibilityProblems } from '../support/axe.ts'
import { centreBackend } from '../support/backend.ts'
import { renderApp } from '../support/render.tsx'
import { aYear } from '../support/summary-year.ts'

// Each page asks several questions of a real backend, on machines that do other work as well.
configure({ asyncUtilTimeout: 5000 })

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('the page of an enterprise', () => {
  it('says who founds it, where it stands, what was paid and which visit is late', async () => {
    const test = await centreBackend()
    await aYear(test)
    await renderApp(test, { role: 'secretary', path: '/enterprises/1' })
    await title('Bijoux')
    const founders = within(await screen.findByRole('region', { name: 'Porteurs de projet' }))
    expect(founders.getAllByRole('listitem')).toHaveLength(2)
    const total = within(screen.getByRole('region', { name: 'Financement' })).getByRole('row', { name: /Total/ })
    expect(total.textContent).toMatch(/59\D000,00\DDH.*39\D000,00\DDH/)
    expect(await screen.findByText('11 jours de retard')).toBeTruthy()
  })

  it('refuses to save a visit without its status, under the field', async () => {
    const test = await centreBackend()
    await aYear(test)
    const { user } = await renderApp(test, { role: 'secretary', path: '/enterprises/1' })
    await user.click((await screen.findAllByRole('button', { name: 'Saisir la visite' }))[0]!)
    const sheet = within(await screen.findByRole('dialog'))
    await user.click(sheet.getByRole('button', { name: 'Enregistrer' }))
    expect((await sheet.findAllByText(/Ce champ est obligatoire/)).length).toBeGreaterThan(0)
  })
})

describe('a funding line', () => {
  it('gets a funder who was not in the list, and is not itself sent by that', async () => {
    const test = await centreBackend()
    await aYear(test)
    const { user } = await renderApp(test, { role: 'secretary', path: '/enterprises/1' })
    await user.click(await screen.findByRole('button', { name: 'Ajouter un financement' }))
    const funding = within(await screen.findByRole('dialog', { name: 'Ajouter un financement' }))
    await user.click(funding.getByRole('button', { name: 'Nouveau bailleur' }))
    const funder = within(await screen.findByRole('dialog', { name: 'Nouveau bailleur' }))
    await user.type(funder.getByRole('textbox', { name: 'Nom en français' }), 'Entraide nationale')
    await user.click(funder.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() =>
      expect(funding.getByRole<HTMLInputElement>('combobox', { name: 'Bailleur de fonds' }).value).toBe(
        'Entraide nationale',
      ),
    )
    expect(funding.queryByRole('alert')).toBeNull()
  })
})

describe('the annual summary', () => {
  const path = '/summaries?from=2026-01-01&to=2026-12-31'

  it('opens the people behind a number', async () => {
    const test = await centreBackend()
    await aYear(test)
    const { user } = await renderApp(test, { role: 'director', path })
    const [tile] = await screen.findAllByRole('button', { name: /^Entrés en formation/ })
    await user.click(tile!)
    const list = within(await screen.findByRole('dialog', { name: /Entrés en formation · 3/ }))
    expect(await list.findByText('3 lignes')).toBeTruthy()
  })

  it.each(['fr', 'ar'] as const)('has no barrier that axe knows, in %s', async (language) => {
    const test = await centreBackend()
    await aYear(test)
    await renderApp(test, { role: 'director', path, language })
    await screen.findAllByRole('table')
    expect(await findAccessibilityProblems()).toEqual([])
  })
})
