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
  return { idleMinutes: await readIdleMinutes(db) }
}

export async function updateSecurity(db: Writer, security: Security): Promise<void> {
  await db.updateTable('centre').set(security).execute()
}
