import type { Security } from '../../electron/shared/contract/centre.ts'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'

const idleMinutes = prepared((db) => db.selectFrom('centre').select('idleMinutes'))

/** After how many minutes without anybody a session is locked. */
export async function readIdleMinutes(db: Reader): Promise<number> {
  const [row] = await idleMinutes(db, {})
  return row?.idleMinutes ?? 0
}

export async function getSecurity(db: Reader): Promise<Security> {
  const row = await db.selectFrom('centre').select(['idleMinutes', 'hidesScreen']).executeTakeFirstOrThrow()
  return { ...row, hidesScreen: row.hidesScreen === 1 }
}

export async function updateSecurity(db: Writer, { hidesScreen, ...security }: Security): Promise<void> {
  await db
    .updateTable('centre')
    .set({ ...security, hidesScreen: hidesScreen ? 1 : 0 })
    .execute()
}
