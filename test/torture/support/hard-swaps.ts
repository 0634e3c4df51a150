import { ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Call, password } from '../../support/backend.ts'
import { backUp, type Day, enrol } from './hard-day.ts'
import { admin, secretary } from './start.ts'

/** What takes the place of the data: a backup, or the same data under another key. */
export interface HardSwap {
  readonly act: 'restore' | 'renewal'
  /** The paper key. */
  readonly key: string
  /** Bytes that the disk has left when it is asked for; absent, nothing fills it. */
  readonly room?: number
}

/**
 * A day, and then the swap on a disk that refuses: what is refused is said. On a full one the work goes on when there is
 * room again, with what the backup does not have and with the password that a change of the key takes away, and the swap
 * is asked for once more.
 */
export async function hardSwap({ as, step, folder }: Day & { folder: string }, { act, key, room }: HardSwap) {
  const office = await as(secretary)
  const keeper = await as(admin)
  await enrol(office, step)
  const backup = await backUp(keeper, step)
  const later = await enrol(office, step)
  await keeper('session.confirmPassword', { password })
  const spare = join(folder, 'ballast')
  if (room !== undefined) fillDisk(spare, room)
  const isDone = await swap(keeper)
  if (room === undefined) return
  await step({ kind: 'freed' }, async () => {
    rmSync(spare)
    return undefined
  })
  if (!isDone) await later.noteBy(await as(secretary), 'after the refusal')
  const again = await as(admin)
  await again('session.confirmPassword', { password })
  await swap(again)

  function swap(call: Call): Promise<boolean> {
    const done =
      act === 'restore'
        ? step({ kind: 'restore', id: backup }, async () => {
            await call('backups.restore', { place: null, id: backup })
            return undefined
          })
        : step({ kind: 'renewal' }, async () => {
            await call('recovery.renewDataKey', { password, key })
            return undefined
          })
    return done.then(
      () => true,
      () => false,
    )
  }
}

/** Fills the disk to the last byte, and gives some back. */
function fillDisk(path: string, room: number): void {
  const descriptor = openSync(path, 'w')
  let length = 0
  for (let size = 1024 * 1024; size >= 1; ) {
    try {
      length += writeSync(descriptor, Buffer.alloc(size))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  ftruncateSync(descriptor, length - room)
}
