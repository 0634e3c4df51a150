import { password } from '../../support/backend.ts'
import { backUp, type Day, enrol } from './hard-day.ts'
import { admin, secretary } from './start.ts'

/** A new trainee and a backup, again and again. */
export async function backUpAgain({ as, step, rounds }: Day): Promise<void> {
  const [office, keeper] = [await as(secretary), await as(admin)]
  for (let n = 0; n < rounds; n++) {
    await enrol(office, step)
    await backUp(keeper, step)
  }
}

/** Puts the oldest backup back, again and again; each time everybody has to sign in anew. */
export async function restoreAgain({ as, step, rounds }: Day): Promise<void> {
  for (let n = 0; n < rounds; n++) {
    const keeper = await as(admin)
    const backup = (await keeper('backups.list', { place: null })).at(-1)!
    await keeper('session.confirmPassword', { password })
    await step({ kind: 'restore' }, async () => {
      await keeper('backups.restore', { place: null, id: backup.id })
      return undefined
    })
    await enrol(await as(secretary), step)
  }
}
