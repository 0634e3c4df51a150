import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { addDays } from '../../../electron/shared/dates.ts'
import { author, type CentreSize, type Chance, insertInto, lastYear, readCsv } from './rows.ts'

/** The trainees' files: identity in both scripts, phones, commune, disability, consent. */

const traineesPerCohort = 50

interface Name {
  readonly latin: string
  readonly arabic: string
}

function readNames(resourcesDir: string) {
  const rows = readCsv(readFileSync(join(resourcesDir, 'names/names.csv'), 'utf8'))
  const named = (kind: string, sex: string): Name[] =>
    rows.filter((row) => row[2] === kind && row[3] === sex).map(([latin = '', arabic = '']) => ({ latin, arabic }))
  return { F: named('first', 'F'), M: named('first', 'M'), last: named('last', '') }
}

/** Communes of the region, with the milieu that their code says. */
function readCommunes(resourcesDir: string) {
  return readCsv(readFileSync(join(resourcesDir, 'geo/communes.csv'), 'utf8'))
    .filter((row) => row[4] === '08')
    .map(([code = '', , , type]) => ({ code, milieu: type === 'urban' ? 'urban' : 'rural' }))
}

const columns = [
  'file_number',
  'registered_on',
  'last_name',
  'first_name',
  'last_name_ar',
  'first_name_ar',
  'sex',
  'birth_date',
  'birth_year',
  'legal_status',
  'document_type',
  'document_number',
  'commune_code',
  'milieu',
  'target_group',
  'schooling',
  'situation',
  'wg_vision',
  'wg_hearing',
  'wg_mobility',
  'wg_cognition',
  'wg_self_care',
  'wg_communication',
  'disability_card',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
] as const

/** Writes the files year by year; answers the ids of each year. */
export function writePeople(
  raw: BetterSqlite3.Database,
  size: CentreSize,
  chance: Chance,
  resourcesDir: string,
): number[][] {
  const names = readNames(resourcesDir)
  const communes = readCommunes(resourcesDir)
  const insert = insertInto(raw, 'trainee', columns)
  const insertPhone = insertInto(raw, 'trainee_phone', ['trainee_id', 'position', 'number', 'owner'])
  const insertDisability = insertInto(raw, 'trainee_disability_type', ['trainee_id', 'type', 'is_main'])
  const insertNeed = insertInto(raw, 'trainee_accommodation', ['trainee_id', 'need', 'detail'])
  const consentColumns = ['trainee_id', 'purpose', 'answer', 'means', 'language', 'given_on'] as const
  const insertConsent = insertInto(raw, 'trainee_consent', consentColumns)
  const phone = () => `+2126${String(chance.int(100_000_000)).padStart(8, '0')}`
  let document = 100_000

  function writeTrainee(year: number, number: number): number {
    const registeredOn = addDays(`${year}-08-20`, chance.int(25))
    const sex = chance.percent(55) ? 'F' : 'M'
    const [first, last, commune] = [chance.pick(names[sex]), chance.pick(names.last), chance.pick(communes)]
    const birthYear = year - 18 - chance.int(13)
    const isDisabled = chance.percent(60)
    const wg = () => (isDisabled && chance.percent(25) ? 3 : 1)
    const at = `${registeredOn}T09:00:00.000Z`
    document += 1 + chance.int(40)
    const id = insert(
      `${year}/${String(number).padStart(3, '0')}`,
      registeredOn,
      last.latin,
      first.latin,
      last.arabic,
      first.arabic,
      sex,
      chance.percent(90) ? addDays(`${birthYear}-01-01`, chance.int(365)) : null,
      birthYear,
      chance.percent(96) ? 'moroccan' : 'regularised_migrant',
      'cin',
      `P${document}`,
      commune.code,
      commune.milieu,
      isDisabled ? 'disability' : 'precarious',
      chance.pick(['none', 'primary', 'lower_secondary', 'upper_secondary', 'baccalaureate']),
      chance.pick(['seeking', 'inactive', 'family_help', 'day_labour']),
      wg(),
      wg(),
      isDisabled ? 3 : 1,
      wg(),
      wg(),
      wg(),
      isDisabled ? 'card' : null,
      at,
      author,
      at,
      author,
    )
    insertPhone(id, 1, phone(), null)
    if (chance.percent(40)) insertPhone(id, 2, phone(), 'famille')
    if (isDisabled) {
      insertDisability(id, chance.pick(['motor', 'visual', 'hearing', 'intellectual']), 1)
      if (chance.percent(50)) insertNeed(id, chance.pick(['step_free', 'seating', 'extra_time']), null)
    }
    insertConsent(id, 'file', 'given', 'signature', 'fr', registeredOn)
    insertConsent(id, 'image', chance.percent(80) ? 'given' : 'refused', 'signature', 'fr', registeredOn)
    return id
  }

  const count = size.cohortsPerYear * traineesPerCohort
  return Array.from({ length: size.years }, (_, index) => {
    const year = lastYear - size.years + 1 + index
    return Array.from({ length: count }, (_unused, number) => writeTrainee(year, number + 1))
  })
}
