import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, refuseNewer } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { openDatabase } from '../../../db/open.ts'
import { checkBackup, checkBytes, listBackups, partialSuffix } from '../../../electron/backend/backups/ladder.ts'
import { isDomainError } from '../../../electron/shared/errors.ts'
import { aCentre, password } from '../../support/backend.ts'
import type { Journal, Step } from './journal.ts'
import { nextVersion } from './next-version.ts'
import { admin, type Started, secretary, start } from './start.ts'

/** What is wrong with a folder after a kill or a cut: sentences, none when nothing was lost. */
export type Problems = string[]

type Raw = NonNullable<Started['vault']['database']>['raw']

/** Opens the folder as the application does, looks, and closes it; what cannot be opened is a problem itself. */
export async function opened(folder: string, look: (started: Started) => Promise<Problems>): Promise<Problems> {
  const started = start(folder)
  try {
    return await look(started)
  } catch (error) {
    return [`unreadable: ${(error as Error).message}`]
  } finally {
    await started.backend.close()
  }
}

/** Structure, references, and that nobody reads it without the key. */
export function soundness(folder: string, raw: Raw): Problems {
  const problems: Problems = []
  const verdict = raw.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') problems.push(`integrity: ${verdict}`)
  if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('rows without their reference')
  const header = Buffer.alloc(16)
  const descriptor = openSync(join(folder, 'warcha.sqlite'), 'r')
  readSync(descriptor, header, 0, 16, 0)
  closeSync(descriptor)
  if (header.toString('latin1').startsWith('SQLite')) problems.push('the file is in clear')
  return problems
}

interface Row {
  readonly id: number
  readonly name: string
  readonly note: string | null
  readonly isTrashed: number
  readonly fileNumber: string
  readonly children: string
  readonly indexed: number
}

/** Every trainee with what belongs to it: the two rows of the template have the same children. */
const rowsSql = `
  SELECT id, last_name AS name, note, trashed_at IS NOT NULL AS isTrashed, file_number AS fileNumber,
    (SELECT count(*) FROM trainee_phone WHERE trainee_id = trainee.id) || ' ' ||
    (SELECT count(*) FROM trainee_consent WHERE trainee_id = trainee.id) || ' ' ||
    (SELECT count(*) FROM trainee_accommodation WHERE trainee_id = trainee.id) || ' ' ||
    (SELECT count(*) FROM trainee_disability_type WHERE trainee_id = trainee.id) AS children,
    (SELECT count(*) FROM search_index WHERE rowid = trainee.id * 4) AS indexed
  FROM trainee ORDER BY id`

interface Wanted {
  readonly name: string
  note: string | null
  isTrashed: boolean
}

function wantedOf(done: readonly Step[]): Map<number, Wanted> {
  const wanted = new Map<number, Wanted>()
  for (const step of done) {
    if (step.kind === 'enrol') wanted.set(step.id!, { name: step.name, note: null, isTrashed: false })
    if (step.kind === 'note') wanted.get(step.id)!.note = step.note
    if (step.kind === 'trash') wanted.get(step.id)!.isTrashed = true
  }
  return wanted
}

export function recordProblems(raw: Raw, { done, open }: Journal): Problems {
  const problems: Problems = []
  const rows = raw.prepare(rowsSql).all() as Row[]
  const found = new Map(rows.map((row) => [row.id, row]))
  const wanted = wantedOf(done)
  for (const [id, { name, note, isTrashed }] of wanted) {
    const row = found.get(id)
    if (row?.name !== name) {
      problems.push(`lost: enrolment ${id}`)
      continue
    }
    const isOpenNote = open.some((step) => step.kind === 'note' && step.id === id && step.note === row.note)
    if (row.note !== note && !isOpenNote) problems.push(`lost: note of ${id}`)
    const isOpenTrash = open.some((step) => step.kind === 'trash' && step.id === id)
    if (Boolean(row.isTrashed) !== isTrashed && !isOpenTrash) problems.push(`lost: trash of ${id}`)
  }
  for (const row of rows) {
    const isOpen = open.some((step) => step.kind === 'enrol' && step.name === row.name)
    if (!wanted.has(row.id) && row.name.startsWith('Torture') && !isOpen) problems.push(`nobody asked for: ${row.id}`)
    if (row.children !== '1 2 1 1' || row.indexed !== (row.isTrashed ? 0 : 1))
      problems.push(`by half: ${row.id} (${row.children}, ${row.indexed})`)
  }
  const numbers = rows.map(({ fileNumber }) => Number(fileNumber.slice(5)))
  if (numbers.some((number, index) => number !== index + 1)) problems.push('a gap in the file numbers')
  return problems
}

/** After enrolments, changes and the trash. */
export function checkRecords(folder: string, journal: Journal): Promise<Problems> {
  return opened(folder, async ({ vault, as }) => {
    await as(secretary)
    const { raw } = vault.database!
    return [...soundness(folder, raw), ...recordProblems(raw, journal)]
  })
}

/** After a day of backups: nothing is lost, every backup that has a name is whole, and the next one can be made. */
export function checkBackups(folder: string, journal: Journal): Promise<Problems> {
  return opened(folder, async ({ vault, as }) => {
    const call = await as(admin)
    const source = vault.source!
    const problems = [...soundness(folder, source.raw), ...recordProblems(source.raw, journal)]
    const found = () => listBackups(join(folder, 'backups'))
    if (journal.done.some(({ kind }) => kind === 'backup') && found().length === 0) problems.push('lost: the backups')
    await call('backups.make', {})
    for (const backup of found()) checkBytes(backup.folder)
    checkBackup(found()[0]!.folder, source.key)
    if (readdirSync(join(folder, 'backups')).some((name) => name.endsWith(partialSuffix)))
      problems.push('half a backup')
    return problems
  })
}

/** After copies to a stick: what has a name is whole, as much as was acknowledged, and the next copy ends what was cut off. */
export function checkStick(folder: string, stick: string, { done }: Journal): Promise<Problems> {
  return opened(folder, async ({ vault, backend, as }) => {
    const call = await as(admin)
    const problems = soundness(folder, vault.source!.raw)
    for (const where of [stick, join(folder, 'backups')])
      for (const backup of listBackups(where)) checkBackup(backup.folder, vault.source!.key)
    if (listBackups(stick).length < done.length) problems.push('lost: an acknowledged copy')
    backend.offerFolder('ticket', stick)
    const { id } = await call('backups.usePlace', { ticket: 'ticket' })
    await call('backups.copy', { place: id })
    if (readdirSync(stick).some((name) => name.endsWith(partialSuffix))) problems.push('half a backup')
    return problems
  })
}

/** The last acknowledged password, and the one that was being set when the process ended. */
export function candidatesOf({ done, open }: Journal): string[] {
  const wordsOf = (steps: readonly Step[]) => steps.flatMap((step) => (step.kind === 'password' ? [step.to] : []))
  return [[password, ...wordsOf(done)].at(-1)!, ...wordsOf(open.slice(-1))]
}

/** After changes of password: exactly one of the two opens. */
export function checkPassword(folder: string, journal: Journal): Promise<Problems> {
  return opened(folder, async (started) => {
    const right = await thoseThatOpen(started, candidatesOf(journal))
    if (right.length !== 1) return [`${right.length} passwords open`]
    return soundness(folder, started.vault.database!.raw)
  })
}

export async function thoseThatOpen({ visitor }: Started, candidates: readonly string[]): Promise<string[]> {
  const right: string[] = []
  for (const candidate of candidates)
    await visitor()('session.login', { ...secretary, password: candidate }).then(
      () => right.push(candidate),
      (error) => {
        if (!isDomainError(error, 'login.refused')) throw error
      },
    )
  return right
}

/** The password that opens after all this, as a step that counts. */
export async function settledPassword(folder: string, journal: Journal): Promise<Journal> {
  const started = start(folder)
  const [to] = await thoseThatOpen(started, candidatesOf(journal))
  await started.backend.close()
  return { done: [{ kind: 'password', to: to! }], open: [] }
}

/** After a first run: the centre is there and opens, or nothing is there and it can be set up. */
export function checkFirstRun(folder: string, { done }: Journal): Promise<Problems> {
  return opened(folder, async ({ vault, visitor }) => {
    const call = visitor()
    const { state } = await call('session.status', {})
    if (state === 'needs_set_up') {
      if (done.length > 0) return ['lost: the centre']
      await call('centre.setUp', aCentre)
    } else await call('session.login', admin)
    return soundness(folder, vault.database!.raw)
  })
}

/** After a migration: all of it or nothing, what was there is there, and the next try ends it. */
export async function checkMigration(folder: string, key: Buffer, { done }: Journal): Promise<Problems> {
  const file = { path: join(folder, 'warcha.sqlite'), key }
  const versions = { ...migrations, ...nextVersion }
  try {
    refuseNewer(file, versions)
    const database = openDatabase(file)
    try {
      const { raw } = database
      const count = (sql: string) => raw.prepare(sql).pluck().get() as number
      const hasTable = count("SELECT count(*) FROM sqlite_master WHERE name = 'torture'") === 1
      const hasColumn = count("SELECT count(*) FROM pragma_table_info('trainee') WHERE name = 'torture'") === 1
      const isNoted = count("SELECT count(*) FROM kysely_migration WHERE name = '9999_next'") === 1
      const problems = soundness(folder, raw)
      if (hasTable !== isNoted || hasColumn !== isNoted) problems.push('a migration by half')
      if (done.length > 0 && !isNoted) problems.push('lost: the migration')
      await migrate(database, undefined, versions)
      if (count('SELECT count(*) FROM torture') !== 200) problems.push('the next try did not end it')
      if (count('SELECT count(*) FROM trainee WHERE torture = file_number') !== 2) problems.push('lost: trainees')
      return problems
    } finally {
      await database.close()
    }
  } catch (error) {
    return [`unreadable: ${(error as Error).message}`]
  }
}
