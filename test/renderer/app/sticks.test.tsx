import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Notes } from '../../../electron/backend/backups/notes.ts'
import type { Stick } from '../../../electron/backend/backups/places.ts'
import type { Role } from '../../../electron/shared/contract/define.ts'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { renderApp } from '../../support/render.tsx'

/** What the pages say of sticks, of the last quit and of the drill, over a real backend on real folders. */

let test: TestBackend
let made: string[]
const aFolder = () => {
  made.push(mkdtempSync(join(tmpdir(), 'warcha-sticks-')))
  return made.at(-1)!
}
beforeEach(async () => {
  made = []
  test = await centreBackend('2026-11-21T09:00:00', aFolder())
})
afterEach(async () => {
  await test.backend.close()
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

async function copyTo(stick: string): Promise<void> {
  test.backend.offerFolder('billet', stick)
  const call = await test.as('administrator')
  await call('backups.copy', { place: (await call('backups.usePlace', { ticket: 'billet' })).id })
}

/** What an earlier day left behind. */
function remember(notes: Partial<Notes>, change: (stick: Stick) => Stick = (stick) => stick): void {
  const at = (name: string) => join(made[0]!, 'backups', name)
  const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))
  writeFileSync(at('notes.json'), JSON.stringify({ ...read('notes.json'), ...notes }))
  writeFileSync(at('places.json'), JSON.stringify(read('places.json').map(change)))
}

const quit = { at: '2026-11-20T17:00:00.000Z', outcome: 'failed', stick: 1, code: 'backup.place_full' } as const
const home = (role: Role) => renderApp(test, { role, path: '/' })

it('tells at home which stick cannot be relied on and why the last copy failed, and leads who may copy there', async () => {
  await copyTo(aFolder())
  remember({ quit }, (stick) => ({ ...stick, reread: { at: quit.at, isIntact: false } }))
  const { user } = await home('director')
  await screen.findByText('La clé USB n° 1 ne se relit plus : ne comptez plus sur elle.')
  screen.getByText(/^À la dernière fermeture, la copie sur la clé USB n° 1 n’a pas pu être faite\. Il n’y a plus assez/)
  await user.click(screen.getByRole('button', { name: 'Voir les sauvegardes' }))
  await screen.findByText(/^Ne se relit plus le 20 novembre 2026/, {}, { timeout: 10_000 })
})

it('sends the secretary to the director, and reminds her of no drill', async () => {
  await copyTo(aFolder())
  remember({ quit, drilledAt: '2026-09-01T10:00:00.000Z' })
  await home('secretary')
  await screen.findByText('Prévenez la direction.')
  expect(screen.queryByRole('button', { name: 'Voir les sauvegardes' })).toBeNull()
  expect(screen.queryByText(/essai de restauration/)).toBeNull()
})

it.each([
  ['2026-10-21T09:00:00.000Z', true],
  ['2026-10-22T09:00:00.000Z', false],
])('reminds the director of the drill after 31 days (last on %s)', async (drilledAt, isReminded) => {
  await copyTo(aFolder())
  remember({ drilledAt })
  await home('director')
  await screen.findByText(/^Dernière sauvegarde/)
  expect(screen.queryByText(/^Aucun essai de restauration/) !== null).toBe(isReminded)
})

it('asks for a second stick, then says which one is next and which one stays away', async () => {
  const first = aFolder()
  await copyTo(first)
  const { user } = await renderApp(test, { role: 'director', path: '/settings/backups' })
  await screen.findByText(/^Une seule clé USB est connue/)
  test.setNow('2026-11-22T09:00:00')
  await copyTo(aFolder())
  await screen.findByText('Prochaine copie : clé USB n° 1. Gardez la n° 2 hors du centre jusque-là.')
  const row = screen.getByRole('region', { name: /^Clé USB n° 1/ })
  within(row).getByText(/Branchée/)
  renameSync(first, `${first}-away`)
  made.push(`${first}-away`)
  await user.click(within(row).getByRole('button', { name: 'Ne plus utiliser cette clé' }))
  const question = within(await screen.findByRole('dialog', { name: 'Ne plus utiliser la clé USB n° 1 ?' }))
  await user.click(question.getByRole('button', { name: 'Ne plus utiliser cette clé' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Clé USB n° 1/ })).toBeNull())
  await screen.findByText(/^Une seule clé USB est connue/)
})
