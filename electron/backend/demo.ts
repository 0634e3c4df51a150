import type { Role } from '../shared/contract/define.ts'
import type { InputOf } from '../shared/contract/index.ts'
import { addDays, localDay } from '../shared/dates.ts'
import { createBackend } from './create-backend.ts'
import { openDataFolder } from './data-folder.ts'
import { fillRegisters } from './demo/attendance.ts'
import { buildCatalogue } from './demo/catalogue.ts'
import { buildCohorts } from './demo/cohorts.ts'
import { addFunders, foundEnterprises } from './demo/enterprises.ts'
import { openNameBook } from './demo/names.ts'
import { createRandom } from './demo/random.ts'
import { assess, certify } from './demo/results.ts'
import { type Call, callerOf, type World } from './demo/world.ts'

/**
 * A made-up centre of three training years, built over the real procedures day by day: the same seed and day give the
 * same centre. It is built in memory and copied into the folder when it is whole.
 */

export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly role: Role
}

const passwords: Record<Role, string> = {
  administrator: 'demo-administration',
  director: 'demo-direction',
  secretary: 'demo-secretariat',
  trainer: 'demo-formation',
}

/** Accounts of a demo protect nothing, so their hashes need not cost a second each. */
const passwordCost = 2 ** 12

export interface DemoOptions {
  readonly folder: string
  readonly resourcesDir: string
  /** The last day that the demo knows; the real today when absent. */
  readonly today?: string
  readonly seed?: number
}

export async function buildDemo(options: DemoOptions): Promise<{ accounts: DemoAccount[]; recoveryKey: string }> {
  const today = options.today ?? localDay(new Date())
  let clock = new Date(`${today}T09:00:00`)
  // Nobody is left alone while the demo is built, however long a slow machine takes.
  const started = new Date()
  const { resourcesDir } = options
  const now = () => clock
  const { vault, backupsDir } = openDataFolder(options.folder, { passwordCost, now })
  const backend = createBackend({ vault, backupsDir, resourcesDir, now, sessionClock: () => started })
  const callers = new Map<Role, Call>()
  const random = createRandom(options.seed ?? 20_261_121)
  let serial = 0
  const world: World = {
    random,
    today,
    nextSerial: () => ++serial,
    as(role) {
      const call = callers.get(role)
      if (!call) throw new Error(`nobody is signed in as ${role}`)
      return call
    },
    goTo(day, time = '09:00') {
      clock = new Date(`${day}T${time}:00`)
    },
  }
  const visitor = callerOf(backend)
  const [firstYear, ...laterYears] = trainingYears(today)
  if (!firstYear) throw new Error('the demo has no training year')
  world.goTo(addDays(firstYear.startsOn, -60))
  await visitor('centre.setUp', { ...centre, trainingYear: firstYear })
  // What is made up needs no syncing while it is built; a demo that was cut off is built anew.
  vault.database?.raw.pragma('synchronous = OFF')
  const { key: recoveryKey } = await visitor('recovery.createKey', {})
  await visitor('recovery.confirmKey', { key: recoveryKey })
  callers.set('administrator', visitor)
  for (const year of laterYears) await visitor('calendar.addYear', year)
  const catalogue = await buildCatalogue(world)
  const accounts = await openAccounts(
    world,
    callers,
    () => callerOf(backend),
    catalogue.trades[1]?.trainerIds[0] ?? null,
  )
  await liveThrough(world, catalogue, openNameBook(resourcesDir, random))
  // Closed for the last time on its last day: its backup is of that day, and what is asked of it counts from there.
  world.goTo(today)
  await backend.close()
  return { accounts, recoveryKey }
}

/** The year that holds today and the two before it, September to July. */
function trainingYears(today: string): { startsOn: string; endsOn: string }[] {
  const current = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0)
  return [current - 2, current - 1, current].map((year) => ({
    startsOn: `${year}-09-01`,
    endsOn: `${year + 1}-07-31`,
  }))
}

async function liveThrough(
  world: World,
  catalogue: Awaited<ReturnType<typeof buildCatalogue>>,
  names: ReturnType<typeof openNameBook>,
): Promise<void> {
  const funders = await addFunders(world)
  const years = await world.as('secretary')('calendar.years', {})
  for (const year of years.toReversed()) {
    for (const cohort of await buildCohorts(world, catalogue, names, year)) {
      await fillRegisters(world, cohort)
      await assess(world, cohort)
      const certified = await certify(world, cohort)
      await foundEnterprises(world, cohort, certified, funders)
    }
  }
}

async function openAccounts(
  world: World,
  callers: Map<Role, Call>,
  connect: () => Call,
  trainerId: InputOf<'users.create'>['trainerId'],
): Promise<DemoAccount[]> {
  const people = [
    ['directrice', 'director', 'Mme Ouarzazi'],
    ['secretaire', 'secretary', 'Mme Zagouri'],
    ['formatrice', 'trainer', 'Mme Bensouda'],
  ] as const
  const accounts: DemoAccount[] = [{ username: 'admin', password: passwords.administrator, role: 'administrator' }]
  for (const [username, role, displayName] of people) {
    const password = passwords[role]
    await world.as('administrator')('session.confirmPassword', { password: passwords.administrator })
    const { oneTimePassword } = await world.as('administrator')('users.create', {
      username,
      displayName,
      role,
      trainerId: role === 'trainer' ? trainerId : null,
      language: 'fr',
    })
    const call = connect()
    await call('session.login', { username, password: oneTimePassword })
    await call('session.changePassword', { current: oneTimePassword, next: password })
    callers.set(role, call)
    accounts.push({ username, password, role })
  }
  return accounts
}

const centre: Omit<InputOf<'centre.setUp'>, 'trainingYear'> = {
  language: 'fr',
  centre: {
    nameFr: 'Centre Amnougar (démonstration)',
    nameAr: 'مركز أمنوكار (عرض تجريبي)',
    nameTifinagh: 'ⴰⵎⵏⵓⴳⴰⵔ',
    associationFr: 'Association Horizon des handicapés',
    associationAr: 'جمعية الأفق للمعاقين',
    addressFr: 'Quartier Tassoumaat',
    addressAr: 'حي تاصومعت',
    cityFr: 'Ouarzazate',
    cityAr: 'ورزازات',
    phone: '05 24 88 00 00',
    email: null,
    dataProtectionNumber: null,
    directorNameFr: 'Mme Fatima Ouarzazi',
    directorNameAr: 'السيدة فاطمة الورزازي',
    logo: null,
  },
  administrator: { username: 'admin', displayName: 'Administration', password: passwords.administrator },
}
