import type { Backend } from '../../../electron/backend/create-backend.ts'
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

/** A copy to a stick that refuses, again and again; what is refused is said, and the day goes on. */
export async function copyAgain(day: Day & { backend: Backend; stick: string }): Promise<void> {
  const { as, step, rounds, backend, stick } = day
  const keeper = await as(admin)
  backend.offerFolder('ticket', stick)
  for (let n = 0; n < rounds; n++) {
    const { id } = await keeper('backups.usePlace', { ticket: 'ticket' })
    await step({ kind: 'backup' }, async () => {
      await keeper('backups.copy', { place: id })
      return undefined
    }).catch(() => undefined)
  }
}
