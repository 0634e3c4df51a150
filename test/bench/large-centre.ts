import { createHash } from 'node:crypto'
import { constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenDatabase } from '../../db/open.ts'
import { index } from '../../db/queries/search.sqlite.ts'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../electron/backend/data-folder.ts'
import { requireOpen } from '../../electron/backend/procedures/session.ts'
import { aCentre, callerOf, password, resourcesDir } from '../support/backend.ts'
import { writeCatalogue } from './large-centre/catalogue.ts'
import { writeEnterprises } from './large-centre/enterprises.ts'
import { writePeople } from './large-centre/people.ts'
import { type CentreSize, chanceOf, measuredAt } from './large-centre/rows.ts'
import { writeTraining } from './large-centre/training.ts'

/** A large centre in the real schema, made once and kept in the system's temporary folder. */

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The centre is another one when these change. */
const inputs = [
  'db/migrations',
  'test/bench/large-centre',
  'test/bench/large-centre.ts',
  'resources/names',
  'resources/geo',
]

/** scrypt's cost of the accounts made here; a backend that signs them in needs the same. */
export const passwordCost = 2
export const director = { username: 'direction', password }

/** Fills the folder with the data of a large centre. */
export async function copyLargeCentre(size: CentreSize, folder: string): Promise<void> {
  cpSync(await largeCentre(size), folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
}

/** The folder of the finished centre, which stays as it is. */
async function largeCentre(size: CentreSize): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(size))
  for (const input of inputs) for (const file of filesOf(join(root, input))) name.update(readFileSync(file))
  const kept = `${size.years}x${size.cohortsPerYear}-${name.digest('hex').slice(0, 16)}`
  const folder = join(tmpdir(), 'warcha-bench', kept)
  if (existsSync(folder)) return folder
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  await write(partial, size)
  renameSync(partial, folder)
  return folder
}

function filesOf(path: string): string[] {
  if (/\.(ts|csv)$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function write(folder: string, size: CentreSize): Promise<void> {
  const now = () => new Date(measuredAt)
  const { vault, backupsDir } = openDataFolder(folder, { passwordCost, now })
  // Nobody is left alone while it is measured, however long that takes.
  const started = new Date()
  const backend = createBackend({ vault, backupsDir, resourcesDir, now, sessionClock: () => started })
  const administrator = callerOf(backend.connect())
  const trainingYear = { startsOn: '2025-09-01', endsOn: '2026-07-31' }
  await administrator('centre.setUp', { ...aCentre, trainingYear })
  await administrator('recovery.confirmKey', await administrator('recovery.createKey', {}))
  const { oneTimePassword: given } = await administrator('users.create', {
    username: director.username,
    displayName: 'Direction',
    role: 'director',
    trainerId: null,
    language: 'fr',
  })
  const itsDirector = callerOf(backend.connect())
  await itsDirector('session.login', { ...director, password: given })
  await itsDirector('session.changePassword', { current: given, next: director.password })
  const database = requireOpen(vault)
  const { raw } = database
  // Nothing here outlives a power cut anyway: the file gets its name when it is whole.
  raw.pragma('synchronous = OFF')
  raw.pragma('foreign_keys = OFF')
  raw.pragma('cache_size = -400000')
  const chance = chanceOf(2026)
  const catalogue = writeCatalogue(raw, size)
  const trainees = raw.transaction(() => writePeople(raw, size, chance, resourcesDir))()
  writeTraining(raw, size, chance, catalogue, trainees)
  writeEnterprises(raw, size, chance, catalogue, trainees)
  await writeSearchIndex(database)
  const orphans = raw.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) throw new Error(`the large centre has ${orphans.length} rows without their reference`)
  await backend.close()
}

/** Through the application's own function and with the fields that its procedures give it. */
async function writeSearchIndex({ kysely, raw }: OpenDatabase): Promise<void> {
  const fieldsById = (sql: string) => {
    const found = new Map<number, string[]>()
    for (const [id, ...fields] of raw.prepare(sql).raw().all() as Array<[number, ...string[]]>)
      found.set(id, [...(found.get(id) ?? []), ...fields])
    return found
  }
  const names = 'last_name, first_name, last_name_ar, first_name_ar'
  const people = fieldsById(`SELECT id, ${names}, file_number, document_number FROM trainee`)
  const phones = fieldsById('SELECT trainee_id, number FROM trainee_phone')
  const enterprises = fieldsById('SELECT id, number, name, name_ar, activity, registration_number FROM enterprise')
  const founders = fieldsById(`SELECT enterprise_id, ${names} FROM founder JOIN trainee ON trainee.id = trainee_id`)
  const certificates = fieldsById(`
    SELECT certificate.id, number, ${names}, document_number FROM certificate
    JOIN enrolment ON enrolment.id = enrolment_id JOIN trainee ON trainee.id = trainee_id
  `)
  await kysely.transaction().execute(async (db) => {
    for (const [id, fields] of people) await index(db, 'trainee', id, [...fields, ...(phones.get(id) ?? [])])
    for (const [id, fields] of enterprises) await index(db, 'enterprise', id, [...fields, ...(founders.get(id) ?? [])])
    for (const [id, fields] of certificates) await index(db, 'certificate', id, fields)
  })
}
