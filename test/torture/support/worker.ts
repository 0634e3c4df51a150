import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { storeProblem } from '../../../db/constraint-errors.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { openDatabase } from '../../../db/open.ts'
import { makeBackup } from '../../../electron/backend/backups/ladder.ts'
import { type Envelope, readEnvelope } from '../../../electron/backend/vault/envelope.ts'
import { DomainError } from '../../../electron/shared/errors.ts'
import { aCentre, type Call, password } from '../../support/backend.ts'
import { aFile } from '../../support/trainee-files.ts'
import { backUpAgain, copyAgain } from './backup-days.ts'
import { hardDay } from './hard-day.ts'
import { hardSwap } from './hard-swaps.ts'
import type { Step } from './journal.ts'
import { nextVersion } from './next-version.ts'
import { renewAgain } from './renewals.ts'
import { restoreAgain, restoreWithKey } from './restores.ts'
import { secretary, start } from './start.ts'

/**
 * The process that is killed: the real backend on a real folder, doing what people do and saying each step. Arguments:
 * the folder, the scenario, the number of steps, and what the scenario needs besides.
 */

const [folder = '', scenario = '', count = '', extra = ''] = process.argv.slice(2)
const steps = Number(count)

/** Written at once: what was said before a kill arrives. */
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

async function step<T extends Step>(asked: T, act: () => Promise<T | undefined>): Promise<T> {
  say({ begin: asked })
  try {
    const done = (await act()) ?? asked
    say({ done })
    return done
  } catch (error) {
    const known = error instanceof DomainError ? error : storeProblem(error)
    say({ refused: asked, code: known?.code ?? `${error}` })
    throw error
  }
}

/** Enrols, changes and throws away: each call writes several tables, the search index and a number. */
async function crud(call: Call): Promise<void> {
  const round = `${process.pid}-${Date.now()}`
  for (let n = 0; n < steps; n += 3) {
    const name = `Torture ${round}-${n}`
    const nobodyElse = { documentType: null, documentNumber: null, notDuplicateReason: 'une autre personne' }
    const file = { ...aFile, ...nobodyElse, lastName: name }
    let version = 1
    const { id } = await step({ kind: 'enrol', name } as { kind: 'enrol'; name: string; id?: number }, async () => {
      const details = await call('trainees.enrol', file)
      version = details.version
      return { kind: 'enrol', name, id: details.id }
    })
    const { notDuplicateReason: _, ...fields } = file
    await step({ kind: 'note', id: id!, note: `note ${n}` }, async () => {
      await call('trainees.update', { ...fields, id: id as never, version, note: `note ${n}` })
      return undefined
    })
    if (n % 2 === 0)
      await step({ kind: 'trash', id: id! }, async () => {
        await call('trainees.trash', { id: id as never })
        return undefined
      })
  }
}

async function changePasswords(call: Call, first: string): Promise<void> {
  let current = first
  for (let n = 0; n < steps; n++) {
    const next = `dattier rouge ${process.pid} ${Date.now()} ${n}`
    await step({ kind: 'password', to: next }, async () => {
      await call('session.changePassword', { current, next })
      return undefined
    })
    current = next
  }
}

async function run(): Promise<void> {
  if (scenario === 'migration') {
    const key = Buffer.from(extra, 'hex')
    const database = openDatabase({ path: join(folder, 'warcha.sqlite'), key })
    await step({ kind: 'migrate' }, async () => {
      const { raw } = database
      const envelope = readEnvelope(readFileSync(join(folder, 'vault.json'), 'utf8')) as Envelope
      const backup = { folder: join(folder, 'backups'), reason: 'migration', now: new Date() } as const
      const copyBefore = () => void makeBackup({ raw, key, envelope }, backup)
      await migrate(database, copyBefore, { ...migrations, ...nextVersion })
      return undefined
    })
    return database.close()
  }
  const { backend, vault, visitor, as } = start(folder)
  if (scenario === 'firstRun') {
    await step({ kind: 'setUp' }, async () => {
      await visitor()('centre.setUp', aCentre)
      return undefined
    })
  } else if (scenario === 'password') {
    const account = { ...secretary, password: extra || password }
    await changePasswords(await as(account), account.password)
  } else if (scenario === 'hardDay') await hardDay({ folder, as, step, rounds: steps, ballast: Number(extra) })
  else if (scenario === 'hardSwap') await hardSwap({ folder, as, step, rounds: steps }, JSON.parse(extra))
  else if (scenario === 'backups') await backUpAgain({ as, step, rounds: steps })
  else if (scenario === 'stick') await copyAgain({ as, step, rounds: steps, backend, stick: extra })
  else if (scenario === 'restore') await restoreAgain({ as, step, rounds: steps }, extra || password)
  else if (scenario === 'renewal') await renewAgain({ as, step, rounds: steps }, extra)
  else if (scenario === 'restoreWithKey') await restoreWithKey(visitor(), step, JSON.parse(extra))
  else {
    const call = await as(secretary)
    if (extra) vault.database!.raw.pragma(`synchronous = ${extra}`)
    await crud(call)
  }
  await backend.close()
}

await run()
