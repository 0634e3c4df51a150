import { configure, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { centreBackend } from '../../support/backend.ts'
import { aRoom } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

// The whole application is drawn for each test: slow machines need longer than a second.
configure({ asyncUtilTimeout: 8000 })

it('says that everything is archived, not that filters hide it', async () => {
  const test = await centreBackend()
  const id = await aRoom(test, { nameFr: 'Salle bleue' })
  await test.database.kysely
    .updateTable('room')
    .set({ archivedAt: '2026-11-16T09:00:00.000Z' })
    .where('id', '=', id)
    .execute()
  const { user } = await renderApp(test, { role: 'administrator', path: '/settings/rooms' })
  await screen.findByText('Tout est archivé')
  expect(screen.queryByText(/filtres/)).toBeNull()
  await user.click(screen.getByRole('switch', { name: 'Montrer aussi les archives' }))
  await screen.findByText('Salle bleue')
  expect(screen.queryByText('Tout est archivé')).toBeNull()
})
