import { type Call, password } from '../../support/backend.ts'
import { backUp, type Day, enrol, type SaidStep } from './hard-day.ts'
import { admin, secretary } from './start.ts'

/** Lines that a worker says in each round before it asks for the restore, and in all. */
export const linesOfRound = { untilRestore: 11, all: 12 }

/** Work, a backup, more work, another password, and then one of the backups put back: again and again. */
export async function restoreAgain({ as, step, rounds }: Day, first: string): Promise<void> {
  let current = first
  for (let n = 0; n < rounds; n++) {
    const office = await as({ ...secretary, password: current })
    const keeper = await as(admin)
    const file = await enrol(office, step)
    await file.note(`note ${process.pid}-${process.hrtime.bigint()}`)
    await backUp(keeper, step)
    await enrol(office, step)
    const next = `dattier rouge ${process.pid} ${n}`
    await step({ kind: 'password', to: next }, async () => {
      await office('session.changePassword', { current, next })
      return undefined
    })
    current = next
    const made = (await keeper('backups.list', { place: null })).filter(({ reason }) => reason === 'manual')
    const { id } = made[Math.floor(Math.random() * made.length)]!
    await keeper('session.confirmPassword', { password })
    await step({ kind: 'restore', id }, async () => {
      await keeper('backups.restore', { place: null, id })
      return undefined
    })
  }
}

export async function restoreWithKey(call: Call, step: SaidStep, { id, key }: { id: string; key: string }) {
  await step({ kind: 'restore', id }, async () => {
    await call('backups.restoreWithKey', { place: null, id, key })
    return undefined
  })
}
