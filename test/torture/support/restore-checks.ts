import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBytes, listBackups } from '../../../electron/backend/backups/ladder.ts'
import { changedByRestore, contentOf } from '../../support/content.ts'
import { candidatesOf, opened, type Problems, recordProblems, soundness, thoseThatOpen } from './checks.ts'
import type { Journal, Step } from './journal.ts'
import { admin, type Started, start } from './start.ts'

/** What a folder may hold at rest. */
const atRest =
  /^(backups|logs|quarantine|warcha\.sqlite(-shm)?|vault(\.copy|\.previous)?\.json|(front|attempts|audit|erased)\.json)$/

/** What is left in a folder that nobody will ever clear away, and what nobody foresaw. */
export function leftovers(folder: string): Problems {
  const namesIn = (path: string) => readdirSync(join(folder, path))
  const problems = namesIn('.').flatMap((name) => (atRest.test(name) ? [] : [`left: ${name}`]))
  for (const name of namesIn('backups'))
    if (!/^\d{4}-\d{2}-\d{2}-\d{6}$|^[a-z]+\.json$/.test(name)) problems.push(`left: backups/${name}`)
  for (const name of quarantined(folder))
    if (!namesIn(join('quarantine', name)).some((file) => file.startsWith('warcha.sqlite')))
      problems.push(`left: an empty quarantine/${name}`)
  for (const name of namesIn('logs')) problems.push(readFileSync(join(folder, 'logs', name), 'utf8'))
  return problems
}

export function quarantined(folder: string): string[] {
  return readdirSync(folder).includes('quarantine') ? readdirSync(join(folder, 'quarantine')) : []
}

/** What is known of a folder in which backups are put back: the records that count, and those of each backup. */
export interface World {
  readonly records: readonly Step[]
  readonly snapshots: ReadonlyMap<string, readonly Step[]>
  /** Changes of password, which no restore takes back, and what was asked for and never acknowledged. */
  readonly passwords: Journal
  readonly open: readonly Step[]
  readonly restores: number
}

export const newWorld: World = {
  records: [],
  snapshots: new Map(),
  passwords: { done: [], open: [] },
  open: [],
  restores: 0,
}

/** What counts after a run; `instead` are the records that count when the restore that was cut off was done. */
export function lived(before: World, { done, open }: Journal): { world: World; instead: readonly Step[] | undefined } {
  const snapshots = new Map(before.snapshots)
  const of = (kind: Step['kind'], steps: readonly Step[]) => steps.filter((step) => step.kind === kind)
  let records = [...before.records]
  for (const step of done) {
    if (step.kind === 'backup') snapshots.set(step.id!, records)
    else if (step.kind === 'restore') records = [...snapshots.get(step.id)!]
    else if (step.kind !== 'password') records = [...records, step]
  }
  const last = open.at(-1)
  const passwords = {
    done: [...before.passwords.done, ...of('password', done)],
    open: of('password', open),
  }
  const restores = before.restores + of('restore', [...done, ...open]).length
  return {
    world: { records, snapshots, passwords, open: [...before.open, ...open], restores },
    instead: last?.kind === 'restore' ? snapshots.get(last.id) : undefined,
  }
}

/** After a kill among restores: the data of before or of the backup, whole; and what counts from now on. */
export async function checkRestores(
  folder: string,
  { world, instead }: ReturnType<typeof lived>,
): Promise<{ problems: Problems; world: World }> {
  const snapshots = new Map(world.snapshots)
  let { records, passwords } = world
  const problems = await opened(folder, async (started) => {
    const call = await started.as(admin)
    const { raw } = started.vault.database!
    const judged = [world.records, ...(instead ? [instead] : [])].map((candidate) => ({
      candidate,
      problems: recordProblems(raw, { done: candidate, open: world.open }),
    }))
    const right = judged.find(({ problems }) => problems.length === 0)
    if (!right) return judged.flatMap(({ problems }) => problems)
    records = right.candidate
    const words = await thoseThatOpen(started, candidatesOf(passwords))
    if (words.length !== 1) return [`${words.length} passwords open`]
    passwords = { done: [{ kind: 'password', to: words[0]! }], open: [] }
    const { brokenAt } = await call('audit.check', {})
    const found = [...soundness(folder, raw)]
    if (brokenAt !== null) found.push(`the audit log is broken at ${brokenAt}`)
    // One whose acknowledgement was cut off holds what there was at that moment.
    for (const { manifest } of listBackups(join(folder, 'backups')))
      if (manifest.reason === 'manual' && !snapshots.has(manifest.id)) snapshots.set(manifest.id, world.records)
    const { id } = await call('backups.make', {})
    snapshots.set(id, records)
    for (const backup of listBackups(join(folder, 'backups'))) checkBytes(backup.folder)
    return found
  })
  const aside = quarantined(folder).length
  if (aside > world.restores) problems.push(`${aside} in quarantine after ${world.restores} restores`)
  return { problems: [...problems, ...leftovers(folder)], world: { ...world, records, snapshots, passwords } }
}

export interface KeyedRestore {
  /** The backup and its paper key. */
  readonly id: string
  readonly key: string
  readonly content: Record<string, string>
  /** What opened before, if anything did: with the password of the administrator. */
  readonly before: Record<string, string> | undefined
}

/**
 * After a kill in a restore with the paper key: what was there before, as it was, or the backup, whole and opened by its
 * paper key; and the next try brings the backup.
 */
export async function checkRestoreWithKey(folder: string, wanted: KeyedRestore, journal: Journal): Promise<Problems> {
  const found = await whatOpens(folder, wanted)
  const is = (content: Record<string, string> | undefined) => JSON.stringify(found) === JSON.stringify(content)
  const problems: Problems = []
  if (journal.done.length > 0 && !is(wanted.content)) problems.push('lost: the restore')
  else if (!is(wanted.content) && !is(wanted.before)) problems.push('neither what was there nor the backup')
  const again = start(folder)
  try {
    const accounts = await again.visitor()('backups.restoreWithKey', { place: null, id: wanted.id, key: wanted.key })
    if (accounts.length === 0) problems.push('nobody keeps the centre')
    if (JSON.stringify(contentOf(again.vault.database!.raw, changedByRestore)) !== JSON.stringify(wanted.content))
      problems.push('the next try brought something else')
    problems.push(...soundness(folder, again.vault.database!.raw))
  } catch (error) {
    problems.push(`the next try: ${(error as Error).message}`)
  } finally {
    await again.backend.close()
  }
  return [...problems, ...leftovers(folder)]
}

/** The content that the administrator's password or the paper key opens. */
async function whatOpens(folder: string, { key }: KeyedRestore): Promise<Record<string, string> | undefined> {
  const started = start(folder)
  try {
    const { visitor, vault } = started
    await visitor()('session.login', admin).catch(() => visitor()('recovery.open', { key }))
    return contentOf((vault as NonNullable<Started['vault']>).database!.raw, changedByRestore)
  } catch {
    return undefined
  } finally {
    await started.backend.close()
  }
}
