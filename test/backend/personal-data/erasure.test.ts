import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/backend/backups/ladder.ts'
import { centreBackend, emptyBackend, password, type TestBackend } from '../../support/backend.ts'
import { aFounder, anEnterprise } from '../../support/builders.ts'
import { aFile } from '../../support/trainee-files.ts'
import { aWholePerson, canaryMarks, type WholePerson } from '../../support/whole-person.ts'

/** Forgetting somebody: the pages of the database themselves, decrypted, hold nothing of the person afterwards. */

let folder: string
let test: TestBackend
let person: WholePerson
const after = '2026-11-25T09:00:00'
const witness = { witnessUsername: 'admin', witnessPassword: password, paperKey: '' }
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-erasure-'))
  test = await centreBackend('2026-11-21T09:00:00', folder)
  person = await aWholePerson(test)
  test.setNow(after)
})
afterEach(async () => {
  await test.backend.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every page of the open database as SQLite reads it, free pages included, and what the search index calls the marks. */
function found(backend: TestBackend = test): string[] {
  const pages = backend.database.raw.serialize()
  const encodings = (mark: string) => [mark, mark.toLowerCase(), mark.toUpperCase()]
  return canaryMarks.filter((mark) =>
    encodings(mark).some((text) => pages.includes(text) || pages.includes(Buffer.from(text, 'utf16le'))),
  )
}

async function directorOf(backend: TestBackend) {
  const director = backend.visitor()
  await director('session.login', { username: 'director', password })
  await director('session.confirmPassword', { password })
  return director
}

async function forget(): Promise<void> {
  const director = await directorOf(test)
  await director('personalData.anonymise', { id: person.id as never, ...witness })
}

describe('forgetting a person', () => {
  it('comes after a backup, and does not happen where none can be made', async () => {
    await forget()
    const [backup] = listBackups(at('backups'))
    expect(backup?.manifest).toMatchObject({ reason: 'erasure', tables: { erasure: 0 } })
    const other = await aWholePerson(test)
    rmSync(at('backups'), { recursive: true })
    writeFileSync(at('backups'), 'a file where the folder was')
    const director = await directorOf(test)
    await expect(director('personalData.anonymise', { id: other.id as never, ...witness })).rejects.toThrow('backup.')
    expect(await director('trainees.details', { id: other.id as never })).toMatchObject({ anonymisedOn: null })
    rmSync(at('backups'))
  })

  it('leaves nothing in the pages of the database, in its log, or in any file beside it', async () => {
    expect(found()).toEqual(canaryMarks)
    await forget()
    expect(found()).toEqual([])
    expect(existsSync(at('warcha.sqlite-wal')) ? statSync(at('warcha.sqlite-wal')).size : 0).toBe(0)
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (!statSync(at(name)).isFile()) continue
      const bytes = readFileSync(at(name))
      expect(
        canaryMarks.filter((mark) => bytes.includes(mark)),
        name,
      ).toEqual([])
    }
  })

  it('brings nobody back when an older copy is put in the place of the database', async () => {
    await test.backend.close()
    cpSync(at('warcha.sqlite'), at('older.sqlite'))
    test = await emptyBackend(after, folder)
    await forget()
    await test.backend.close()
    cpSync(at('older.sqlite'), at('warcha.sqlite'))
    test = await emptyBackend(after, folder)
    const director = await directorOf(test)
    expect(found()).toEqual([])
    expect(await director('trainees.details', { id: person.id as never })).toMatchObject({ anonymisedOn: '2026-11-25' })
  })

  it('brings nobody back when an older backup is restored', async () => {
    const admin = await test.as('administrator')
    const { id } = await admin('backups.make', {})
    await forget()
    const keeper = await test.as('administrator')
    await keeper('session.confirmPassword', { password })
    await keeper('backups.restore', { place: null, id })
    const director = await directorOf(test)
    expect(await director('trainees.list', { text: '' })).toEqual([])
    expect(await director('trainees.details', { id: person.id as never })).toMatchObject({ anonymisedOn: '2026-11-25' })
    expect(found()).toEqual([])
    expect(await director('search.everything', { text: 'zqlastname', limit: 10 })).toEqual([])
  })

  it('keeps the list of random keys alone, in the database and beside it', async () => {
    await forget()
    const inside = test.database.raw.prepare('SELECT random_key, erased_at FROM erasure').all()
    const [key] = inside as { random_key: string; erased_at: string }[]
    expect(JSON.parse(readFileSync(at('erased.json'), 'utf8'))).toEqual([
      { randomKey: key?.random_key, erasedAt: key?.erased_at },
    ])
    expect(key?.random_key).toMatch(/^[0-9a-f]{16}$/)
  })

  it('heeds the list beside the database even where somebody wrote into it', async () => {
    await forget()
    await test.backend.close()
    const own = JSON.parse(readFileSync(at('erased.json'), 'utf8'))
    const strange = [{ randomKey: 'x', erasedAt: 'y' }, null, { randomKey: '0123456789abcdef' }, 7]
    writeFileSync(at('erased.json'), JSON.stringify([...strange, ...own]))
    test = await emptyBackend(after, folder)
    const director = await directorOf(test)
    expect(await director('trainees.details', { id: person.id as never })).toMatchObject({ anonymisedOn: '2026-11-25' })
  })

  it('changes no figure of any year', async () => {
    const director = await directorOf(test)
    const figures = async () => {
      const spans = [2025, 2026, 2027].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }))
      return Promise.all(spans.map((span) => director('summaries.year', span)))
    }
    const before = await figures()
    expect(before[1]?.total.certified).toMatchObject({ value: 1 })
    await director('personalData.anonymise', { id: person.id as never, ...witness })
    expect(await figures()).toEqual(before)
  })

  it('keeps the line of the register without its holder, and the file takes no changes', async () => {
    await forget()
    const director = await directorOf(test)
    const { certificates } = await director('certificates.register', { year: 2026 })
    expect(certificates).toMatchObject([{ number: '001/2026', issuedOn: '2026-11-21', lastName: '—' }])
    await expect(director('certificates.print', { id: certificates[0]?.id as never })).rejects.toThrow(
      'certificate.anonymised',
    )
    await expect(director('trainees.trash', { id: person.id as never })).rejects.toThrow('trainee.anonymised')
    const file = { ...aFile, id: person.id as never, version: 1, notDuplicateReason: undefined }
    await expect(director('trainees.update', JSON.parse(JSON.stringify(file)))).rejects.toThrow('trainee.anonymised')
    expect(await director('trainees.list', { text: '' })).toEqual([])
    expect(await director('search.everything', { text: 'zqlastname', limit: 10 })).toEqual([])
    const enterprise = await director('enterprises.details', { id: person.enterpriseId as never })
    expect(enterprise.name).toMatch(/^A-[0-9A-F]{8}$/)
  })

  it('keeps the name of an enterprise that somebody else founds too, without the remarks', async () => {
    const shared = await anEnterprise(test, { name: 'Coopérative', note: 'Zqnote' }, { traineeId: person.id })
    await aFounder(test, shared)
    await forget()
    const director = await directorOf(test)
    const kept = await director('enterprises.details', { id: shared as never })
    expect(kept).toMatchObject({ name: 'Coopérative', note: null })
    expect(kept.founders.filter(({ lastName }) => lastName === '—')).toHaveLength(1)
  })

  it('lets a certificate of somebody who is known be changed by nobody', () => {
    const change = test.database.raw.prepare("UPDATE certificate SET snapshot = '{}'")
    expect(() => change.run()).toThrow('certificate is frozen')
  })

  it.each([
    ['nobody', { witnessUsername: '', witnessPassword: '', paperKey: '' }, 'erasure.witness_missing'],
    ['the director alone', { ...witness, witnessUsername: 'director' }, 'erasure.witness_refused'],
    ['a secretary', { ...witness, witnessUsername: 'secretary' }, 'erasure.witness_refused'],
    ['a wrong password', { ...witness, witnessPassword: 'faux' }, 'erasure.witness_refused'],
    ['a key that is none', { ...witness, paperKey: 'ABCD' }, 'recovery.length'],
  ])('is refused with %s as the second person', async (_who, second, refusal) => {
    const director = await directorOf(test)
    await expect(director('personalData.anonymise', { id: person.id as never, ...second })).rejects.toThrow(refusal)
    expect(found()).toEqual(canaryMarks)
  })

  it('is done with the paper key as the second person', async () => {
    const director = await directorOf(test)
    const { key } = await director('recovery.createKey', {})
    await director('recovery.confirmKey', { key })
    await director('personalData.anonymise', { id: person.id as never, ...witness, witnessUsername: '', paperKey: key })
    expect(found()).toEqual([])
  })

  it('is refused while the person is in training, and on a clock that went back', async () => {
    const director = await directorOf(test)
    await test.database.kysely.updateTable('enrolment').set({ endsOn: null }).execute()
    await expect(director('personalData.anonymise', { id: person.id as never, ...witness })).rejects.toThrow(
      'trainee.still_placed',
    )
    test.setNow('2016-11-25T09:00:00')
    const early = await directorOf(test)
    await expect(early('personalData.anonymise', { id: person.id as never, ...witness })).rejects.toThrow(
      'erasure.clock_back',
    )
    await expect(early('personalData.due', {})).rejects.toThrow('erasure.clock_back')
  })
})
