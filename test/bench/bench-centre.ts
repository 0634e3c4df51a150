import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../electron/backend/data-folder.ts'
import { requireOpen } from '../../electron/backend/procedures/session.ts'
import type { Path } from '../../electron/shared/contract/index.ts'
import { decode, encodeReply } from '../../electron/transport/codec.ts'
import type { WireReply } from '../../electron/transport/wire.ts'
import { resourcesDir } from '../support/backend.ts'
import { type CentreSize, measuredAt } from './large-centre/rows.ts'
import { copyLargeCentre, director, passwordCost } from './large-centre.ts'
import { openPlainCopy } from './plain-copy.ts'

/** The whole backend on a copy of the large centre, signed in as its director. */
export interface BenchCentre {
  /** The same open handle, since the file lets nobody else in: hand-written SQL runs with the same pragmas. */
  readonly raw: BetterSqlite3.Database
  /** The same data in a plain file, open with the same pragmas; closed with the centre. */
  plainCopy(): BetterSqlite3.Database
  /** Message text in, reply text out, as every transport does it. */
  answer(path: Path, input: unknown): Promise<string>
  /** The same by hand: reads the message, the account that asks and what the work says, and writes the reply. */
  answeredBy(work: (input: unknown) => unknown): (path: Path, input: unknown) => string
  /** A call that must succeed; its result. */
  call(path: Path, input: unknown): Promise<unknown>
  close(): Promise<void>
}

export async function openBenchCentre(size: CentreSize): Promise<BenchCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-bench-'))
  await copyLargeCentre(size, folder)
  const now = () => new Date(measuredAt)
  const { vault, backupsDir } = openDataFolder(folder, { passwordCost, now })
  // Nobody is left alone while it is measured, however long that takes.
  const started = new Date()
  const backend = createBackend({ vault, backupsDir, resourcesDir, now, sessionClock: () => started })
  const connection = backend.connect()
  let id = 0
  const answer = async (path: Path, input: unknown) => {
    const text = JSON.stringify({ id: ++id, path, input })
    return encodeReply(await connection.handle(decode(text)))
  }
  const call = async (path: Path, input: unknown) => {
    const reply = decode(await answer(path, input)) as WireReply
    if (!reply.ok) throw new Error(`${path} was refused: ${JSON.stringify(reply.error)}`)
    return reply.result
  }
  await call('session.login', director)
  const { raw } = requireOpen(vault)
  let plain: BetterSqlite3.Database | undefined
  return {
    raw,
    plainCopy: () => {
      plain ??= openPlainCopy(raw, { path: join(folder, 'plain.sqlite'), key: vault.source!.key })
      return plain
    },
    answer,
    answeredBy: (work) => {
      const account = raw.prepare(`
        SELECT user_account.id, username, display_name, role, trainer_id, user_account.language, text_size, must_change_password,
          last_login_at, disabled_at, idle_minutes
        FROM centre LEFT JOIN user_account ON user_account.id = ?
      `)
      return (path, input) => {
        const message = JSON.parse(JSON.stringify({ id: ++id, path, input }))
        account.get(2)
        return JSON.stringify({ id: message.id, ok: true, result: work(message.input) })
      }
    },
    call,
    async close() {
      plain?.close()
      await backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
