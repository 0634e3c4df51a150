import { type AuditHead, type AuditRow, findAuditHead, insertAuditRow } from '../../../db/queries/audit.ts'
import { listUsers } from '../../../db/queries/users.ts'
import type { Reader, Writer } from '../../../db/reader.ts'
import type { Vault } from '../vault/vault.ts'
import { macOf, noMac } from './chain.ts'
import { type AuditMemo, keptRefusals, type RefusedBefore } from './memo.ts'
import { type AuditCheck, recentEntries, verifyAudit } from './verify.ts'

/** Something that was done or refused, before it stands in the log. */
export type Happening = Omit<AuditRow, 'seq' | 'mac'>

export interface AuditReport extends AuditCheck {
  readonly at: string
  /** All entries, or the last ones, as at every opening. */
  readonly isWhole: boolean
  /** At the opening nothing was noted beside the data. */
  readonly isNoteMissing: boolean
}

export interface AuditLogOptions {
  readonly vault: Pick<Vault, 'database' | 'auditKey' | 'auditMemo' | 'tagOf' | 'state'>
  /** The computer's name. */
  readonly station: string
  readonly now: () => Date
  /** Heads in the backups of this vault, by their number. */
  backupHeads?(): ReadonlyArray<{ readonly number: number; readonly head: AuditHead }>
  report(error: unknown, path: string): string
}

/** The log of an open vault: adding to it, checking it. What is worth an entry is decided by the dispatcher. */
export interface AuditLog {
  /** Adds to the log in the transaction of the change. @returns the number of the first entry that it added. */
  append(db: Writer, happenings: readonly Happening[], key?: Buffer): Promise<number>
  /** Adds to the log by itself. What cannot be written now, on a full disk for instance, is written with the next. */
  write(happenings: readonly Happening[]): Promise<void>
  /** A gate refused while the data is closed: kept beside it until it is open. */
  keepRefusal(refusal: Omit<RefusedBefore, 'tag'>, username: string | null): Promise<void>
  /** At the first call after an opening: checks the end of the log and writes what waited for it. */
  settle(): Promise<void>
  check(isWhole: boolean): Promise<AuditReport>
  /** The last check, or undefined before the first. */
  readonly lastReport: AuditReport | undefined
  /** Notes the head beside the database: now, or when the last note is some minutes old. */
  anchor(when: 'now' | 'sometimes'): Promise<void>
}

/** The number that the next entry will have, for whoever is in a transaction. */
export async function nextEntry(db: Reader): Promise<number> {
  return ((await findAuditHead(db))?.seq ?? 0) + 1
}

/** At the set-up the first note comes after the first entries. */
const entriesOfSetUp = 3
const anchorEveryMs = 5 * 60_000
/** Entries that wait in memory for a disk with room. */
const longestQueue = 500

export function createAuditLog({ vault, station, now, backupHeads, report }: AuditLogOptions): AuditLog {
  let settled: object | undefined
  let lastReport: AuditReport | undefined
  let isNoteMissing = false
  let anchoredAt = 0
  let waiting: Happening[] = []

  async function append(db: Writer, happenings: readonly Happening[], key = vault.auditKey): Promise<number> {
    if (!key) throw new Error('the audit log is closed')
    const head = (await findAuditHead(db)) ?? { seq: 0, mac: noMac }
    let { mac } = head
    for (const [index, happening] of happenings.entries()) {
      const row = { ...happening, seq: head.seq + 1 + index }
      mac = macOf(key, row, mac)
      await insertAuditRow(db, { ...row, mac })
    }
    return head.seq + 1
  }

  async function write(happenings: readonly Happening[]): Promise<void> {
    const { database } = vault
    if (!database) return
    const all = [...waiting, ...happenings]
    // Taken at once: another call that writes meanwhile must not write them too.
    waiting = []
    try {
      await database.kysely.transaction().execute((db) => append(db, all))
    } catch (error) {
      waiting = [...all, ...waiting].slice(-longestQueue)
      report(error, 'audit')
    }
  }

  /** What is only beside the log, on a full disk too, must not stop the work that it is about. */
  async function unhindered(act: () => Promise<void>): Promise<void> {
    const { database } = vault
    try {
      await act()
    } catch (error) {
      // What was open was closed or exchanged meanwhile, with its log in order.
      if (vault.database === database) report(error, 'audit')
    }
  }

  /** The head noted beside the data, and the farthest that a backup since the last restore knows: files can be put back. */
  function anchorsOf({ head, restoredAfter = 0 }: AuditMemo): AuditHead[] {
    const since = (backupHeads?.() ?? []).filter(({ number }) => number > restoredAfter).map((backup) => backup.head)
    return [head, since.sort((a, b) => b.seq - a.seq)[0]].filter((anchor) => anchor !== undefined)
  }

  async function check(isWhole: boolean): Promise<AuditReport> {
    const { database, auditKey, auditMemo } = vault
    if (!database || !auditKey) throw new Error('the audit log is closed')
    const last = isWhole ? undefined : recentEntries
    const found = await verifyAudit(database.kysely, auditKey, anchorsOf(auditMemo), last)
    lastReport = { ...found, isWhole, isNoteMissing, at: now().toISOString() }
    return lastReport
  }

  async function writeRefusals(db: Reader): Promise<void> {
    const { refused, ...memo } = vault.auditMemo
    if (refused.length === 0) return
    const users = new Map((await listUsers(db)).map((user) => [vault.tagOf(user.username), user]))
    await write(
      refused.map(({ tag, ...refusal }) => {
        const user = tag === null ? undefined : users.get(tag)
        const who = { userId: user?.id ?? null, userName: user?.displayName ?? null }
        return { ...refusal, ...who, station, recordType: null, recordId: null, fields: '' }
      }),
    )
    vault.auditMemo = { ...memo, refused: [] }
  }

  return {
    append,
    write,
    check,
    async keepRefusal(refusal, username) {
      await unhindered(async () => {
        if (vault.state() === 'empty') return
        const memo = vault.auditMemo
        const tag = username === null ? null : vault.tagOf(username)
        vault.auditMemo = { ...memo, refused: [...memo.refused, { ...refusal, tag }].slice(-keptRefusals) }
      })
    },
    async settle() {
      const { database } = vault
      if (!database || settled === database) return
      settled = database
      await unhindered(async () => {
        const { head, restoredAfter } = vault.auditMemo
        const written = (await findAuditHead(database.kysely))?.seq ?? 0
        isNoteMissing = !head && restoredAfter === undefined && written > entriesOfSetUp
        await check(false)
        await writeRefusals(database.kysely)
      })
    },
    get lastReport() {
      return lastReport
    },
    async anchor(when) {
      const { database } = vault
      const age = now().getTime() - anchoredAt
      if (!database || (when === 'sometimes' && age >= 0 && age < anchorEveryMs)) return
      await unhindered(async () => {
        const head = await findAuditHead(database.kysely)
        // What shows that the log was cut is not overwritten, nor the head of a log that came meanwhile.
        if (!head || vault.database !== database || typeof lastReport?.brokenAt === 'number') return
        vault.auditMemo = { ...vault.auditMemo, head }
        anchoredAt = now().getTime()
      })
    },
  }
}
