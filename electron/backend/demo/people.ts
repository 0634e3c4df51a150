import type { InputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import { disabilityOf } from './disability.ts'
import type { NameBook } from './names.ts'
import type { Random } from './random.ts'

/** Made-up trainees of the south-east, with what a real file holds. */

type File = InputOf<'trainees.enrol'>

/** Communes by weight: the town, the villages around, the valleys of the Drâa and the Dadès. */
const communes: ReadonlyArray<readonly [code: string, weight: number]> = [
  ['08.401.01.07', 30],
  ['08.401.07.09', 18],
  ['08.401.07.07', 9],
  ['08.401.01.09', 6],
  ['08.401.03.03', 5],
  ['08.401.07.01', 4],
  ['08.401.07.11', 4],
  ['08.401.03.15', 3],
  ['08.587.01.13', 8],
  ['08.587.01.01', 6],
  ['08.577.01.11', 5],
  ['08.577.01.05', 5],
  ['08.577.01.03', 3],
  ['08.201.01.05', 2],
]

const schooling: ReadonlyArray<readonly [NonNullable<File['schooling']>, number]> = [
  ['none', 10],
  ['literacy', 8],
  ['primary', 30],
  ['lower_secondary', 30],
  ['upper_secondary', 12],
  ['baccalaureate', 6],
  ['vocational', 4],
]

const situations: ReadonlyArray<readonly [NonNullable<File['situation']>, number]> = [
  ['seeking', 45],
  ['inactive', 20],
  ['family_help', 20],
  ['day_labour', 10],
  ['informal', 5],
]

/** Who sends people to the centre. */
const referrers = ['Entraide Nationale', 'Délégation de la santé', 'ANAPEC', 'Une association du douar', 'La famille']

export interface Person {
  readonly file: File
  /** How regularly this trainee comes: 0 to 1. */
  readonly regularity: number
}

/** The next person to enrol on a day; `serial` keeps numbers of papers and phones apart. */
export function nextPerson(random: Random, names: NameBook, day: string, serial: number): Person {
  const isForeign = random.chance(0.06)
  const sex = random.chance(0.46) ? 'F' : 'M'
  const { first, last } = names.person(sex, isForeign)
  const birthDate = addDays(day, -random.int(18 * 366, 30 * 365))
  const isYearOnly = random.chance(0.05)
  const targetGroup = random.weighted([
    ['disability', 52],
    ['precarious', 36],
    ['both', 12],
  ] as const)
  const legalStatus = isForeign
    ? random.pick(['refugee', 'regularised_migrant', 'asylum_seeker'] as const)
    : ('moroccan' as const)
  const file: File = {
    lastName: last.latin,
    firstName: first.latin,
    lastNameAr: last.arabic,
    firstNameAr: first.arabic,
    sex,
    birthDate: isYearOnly ? null : birthDate,
    birthYear: isYearOnly ? Number(birthDate.slice(0, 4)) : null,
    birthPlace: isForeign ? null : random.pick(['Ouarzazate', 'Zagora', 'Skoura', 'Tinghir', 'Agdz', 'Taznakht']),
    nationality: isForeign ? random.pick(['GN', 'ML', 'SN', 'CI', 'CM', 'SD', 'SY', 'YE']) : 'MA',
    legalStatus,
    documentType: isForeign ? (legalStatus === 'regularised_migrant' ? 'residence_permit' : 'unhcr') : 'cin',
    documentNumber: isForeign ? `DEMO${100_000 + serial}` : `${random.pick(['P', 'PA', 'PB'])}${200_000 + serial * 7}`,
    documentExpiresOn: isForeign ? addDays(day, random.int(200, 800)) : addDays(day, random.int(300, 3200)),
    communeCode: random.weighted(communes),
    locality: random.chance(0.6) ? random.pick(['Douar Tabounte', 'Hay Al Wahda', 'Tassoumaat', 'Douar Talat']) : null,
    address: null,
    milieu: null,
    phones: [{ number: `06${String(10_000_000 + serial * 9173).padStart(8, '0')}`, owner: null }],
    email: null,
    emergencyName: random.chance(0.8) ? names.person('F', isForeign).first.latin : null,
    emergencyRelation: null,
    emergencyPhone: null,
    maritalStatus: random.weighted([
      ['single', 78],
      ['married', 17],
      ['divorced', 5],
    ] as const),
    dependants: random.weighted([
      [0, 75],
      [1, 12],
      [2, 8],
      [4, 5],
    ] as const),
    targetGroup,
    schooling: random.weighted(schooling),
    situation: random.weighted(situations),
    baselineIncome: random.weighted([
      [0, 60],
      [50_000, 15],
      [90_000, 15],
      [150_000, 10],
    ] as const),
    referredBy: random.pick(referrers),
    motivation: null,
    ...disabilityOf(random, targetGroup !== 'precarious'),
    consents: [
      { purpose: 'file', answer: 'given', means: 'signature', language: 'darija', givenOn: day },
      {
        purpose: 'image',
        answer: random.chance(0.8) ? 'given' : 'refused',
        means: 'signature',
        language: 'darija',
        givenOn: day,
      },
      {
        purpose: 'transmission',
        answer: random.chance(0.85) ? 'given' : 'refused',
        means: 'signature',
        language: 'darija',
        givenOn: day,
      },
    ],
    signsByFingerprint: random.chance(0.07),
    note: null,
    notDuplicateReason: 'Données de démonstration',
  }
  return {
    file,
    regularity: random.weighted([
      [0.98, 45],
      [0.93, 35],
      [0.85, 14],
      [0.6, 6],
    ] as const),
  }
}
