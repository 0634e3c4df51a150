import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { password } from '../support/backend.ts'
import { aFile } from '../support/trainee-files.ts'
import { admin, firstRun, secretary, start } from './support/start.ts'
import { freshFolder } from './support/vault-folder.ts'

/** Words that stand nowhere else go through a whole day, and are then looked for in every byte that the day left. */

const words = {
  lastName: 'Qzixwuvanarilast',
  firstName: 'Qzixwuvanarifirst',
  lastNameAr: 'قزخضظغثذطصق',
  note: 'qzixwuvanarinote',
  address: 'qzixwuvanariaddress',
  draft: 'qzixwuvanaridraft',
  searched: 'qzixwuvanarisearched',
  wrongName: 'qzixwuvanariwho',
  wrongPassword: 'qzixwuvanaripassword',
  room: 'qzixwuvanariroom',
  incident: 'qzixwuvanariincident',
  nextPassword: 'qzixwuvanarinext palmier',
}

/** The forms in which a word can stand in a file: as it is or in small letters, in three encodings. */
function formsOf(word: string): Buffer[] {
  return [...new Set([word, word.toLowerCase()])].flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8')
    // In base64 a word looks otherwise at each of three places; its ends hang on what stands beside it.
    const inBase64 = [0, 1, 2].map((before) => {
      const coded = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '')
      return Buffer.from(coded.slice(before === 0 ? 0 : 4, -2), 'latin1')
    })
    return [bytes, Buffer.from(text, 'utf16le'), ...inBase64]
  })
}

function filesBelow(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return all.filter((path) => statSync(path).isFile())
}

/** Which word stands in which file, or in its name. */
function hits(folders: readonly string[], secrets: readonly string[]): string[] {
  const forms = secrets.flatMap((word) => formsOf(word).map((form) => ({ word, form })))
  return folders.flatMap(filesBelow).flatMap((path) => {
    const content = Buffer.concat([readFileSync(path), Buffer.from(path)])
    return forms.filter(({ form }) => content.includes(form)).map(({ word }) => `${word} in ${path}`)
  })
}

let temp: string
const formerTemp = process.env.TMPDIR

beforeEach(() => {
  temp = freshFolder()
  process.env.TMPDIR = temp
})
afterEach(() => {
  if (formerTemp === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = formerTemp
})

const wholeLog = { seq: null, userId: null, traineeId: null, from: null, to: null, language: 'fr' } as const

it('leaves no word of a day in clear: in the data, the logs, the backups, on the stick, in temporary files', async () => {
  const [folder, stick] = [join(temp, 'data'), join(temp, 'stick')]
  for (const path of [folder, stick]) mkdirSync(path)
  const { key } = await firstRun(folder)
  const secrets = [...Object.values(words), password, key]
  const look = () => hits([temp], secrets)

  const { backend, vault, visitor, as } = start(folder)
  const { wrongName: username, wrongPassword } = words
  await expect(visitor()('session.login', { username, password: wrongPassword })).rejects.toThrow('login.refused')
  await expect(visitor()('session.login', { ...secretary, password: wrongPassword })).rejects.toThrow('login.refused')
  const office = await as(secretary)
  await expect(visitor()('session.login', { username, password: wrongPassword })).rejects.toThrow('login.refused')
  await office('drafts.save', { form: 'trainees.enrol', content: { lastName: words.draft } })
  const { id } = await office('trainees.enrol', {
    ...aFile,
    documentNumber: 'QZ987654',
    lastName: words.lastName,
    firstName: words.firstName,
    lastNameAr: words.lastNameAr,
    note: words.note,
    address: words.address,
    notDuplicateReason: 'une autre personne',
  })
  await office('search.everything', { text: words.searched, limit: 20 })
  expect(await office('search.everything', { text: words.lastName, limit: 20 })).toHaveLength(1)
  await office('session.confirmPassword', { password })
  const printed = await office('personalData.sheet', { id, language: 'fr' })
  expect(printed.content.length).toBeGreaterThan(1000)
  const exported = await office('trainees.exportList', { text: '' })
  expect(Buffer.from(exported.content, 'base64').toString('utf8')).toContain('2026/')
  await office('rooms.create', { nameFr: words.room, nameAr: 'قاعة', capacity: 9, isStepFree: true })
  await office('session.changePassword', { current: password, next: words.nextPassword })
  expect(look(), 'while it is open').toEqual([])

  const keeper = await as(admin)
  backend.offerFolder('ticket', stick)
  const place = await keeper('backups.usePlace', { ticket: 'ticket' })
  await keeper('backups.copy', { place: place.id })
  const drilled = await keeper('backups.drill', { place: null, id: null })
  expect(drilled).toMatchObject({ failedAt: null })
  await keeper('recovery.sheet', { key })
  await keeper('session.confirmPassword', { password })
  const next = await keeper('recovery.createKey', {})
  secrets.push(next.key, next.key.replace(/[^0-9A-Za-z]/g, ''))
  await keeper('recovery.confirmKey', next)
  const log = await keeper('audit.exportCsv', { ...wholeLog, kind: null })
  expect(Buffer.from(log.content, 'base64').length).toBeGreaterThan(1000)
  // An unforeseen error whose message quotes what was typed.
  vault.database!.raw.exec(`CREATE TEMP TRIGGER spoilt BEFORE INSERT ON room
    BEGIN SELECT json_extract('${words.incident}', '$') FROM room; END`)
  const incident = { nameFr: words.incident, nameAr: words.lastNameAr, capacity: 9, isStepFree: true }
  await expect(keeper('rooms.create', incident)).rejects.toMatchObject({ code: 'internal' })
  await keeper('session.lock', {})
  expect(look(), 'locked').toEqual([])
  await backend.close()
  expect(look(), 'closed').toEqual([])

  const left = filesBelow(temp)
  for (const where of ['data/warcha.sqlite', 'data/backups/', 'data/logs/', 'stick/'])
    expect(left.filter((path) => path.includes(where)).length, where).toBeGreaterThan(0)
})

it('would find each word in each encoding', () => {
  for (const word of Object.values(words))
    for (const before of ['', 'x', 'xy']) {
      const text = `${before}${word} and more`
      for (const coded of [text, Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf8').toString('base64')]) {
        writeFileSync(join(temp, 'left'), coded)
        expect(hits([temp], [word]).length, `${word} ${before}`).toBeGreaterThan(0)
      }
    }
})
