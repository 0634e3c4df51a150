import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changedByRestore, contentOf } from '../support/content.ts'
import { times } from './support/extent.ts'
import { type Started, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** A centre that loses its computer again and again: nothing is left but a folder of backups and the paper key. */

const contentIn = ({ vault }: Started) => contentOf(vault.source!.raw, changedByRestore)

it('comes back whole each time with the paper key alone, and goes on', async () => {
  const rounds = times(5, 100)
  let { folder, key } = await aVault()
  let tables = 0
  for (let round = 1; round <= rounds; round++) {
    const before = start(folder)
    const call = before.visitor()
    const [account] = await call('recovery.open', { key })
    await call('recovery.resetPassword', { userId: account!.id, password: `figuier ${round} lampe verte` })
    const room = { nameAr: 'قاعة', capacity: 1 + (round % 60), isStepFree: round % 2 === 0 }
    await call('rooms.create', { ...room, nameFr: `Salle ${round}` })
    await call('backups.make', {})
    const content = contentIn(before)
    tables = Object.keys(content).length
    await before.backend.close()

    const empty = freshFolder()
    cpSync(join(folder, 'backups'), join(empty, 'backups'), { recursive: true })
    const after = start(empty)
    const visitor = after.visitor()
    expect(await visitor('session.status', {})).toMatchObject({ state: 'needs_set_up' })
    const [newest] = await visitor('backups.found', {})
    await visitor('backups.restoreWithKey', { place: null, id: newest!.id, key })
    expect(contentIn(after), `round ${round}`).toEqual(content)
    await after.backend.close()
    folder = empty
  }
  process.stdout.write(`${rounds} restores with the paper key, ${tables} tables equal each time\n`)
})
