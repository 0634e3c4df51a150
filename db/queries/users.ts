import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import type { User } from '../../electron/shared/contract/users.ts'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'
import { required, toFlag } from './require.ts'

const userColumns = [
  'id',
  'username',
  'displayName',
  'role',
  'trainerId',
  'language',
  'textSize',
  'mustChangePassword',
  'lastLoginAt',
  'disabledAt',
] as const

const accountById = prepared((db, { id }: { id: number }) =>
  db.selectFrom('userAccount').select(userColumns).where('id', '=', id),
)

type AccountRow = Awaited<ReturnType<typeof accountById>>[number]

/** Null when the account was disabled. */
function toCurrentUser({ disabledAt, ...user }: AccountRow): CurrentUser | null {
  return disabledAt ? null : ({ ...user, mustChangePassword: user.mustChangePassword === 1 } as CurrentUser)
}

export async function getCurrentUser(db: Reader, id: number): Promise<CurrentUser> {
  const [row] = await accountById(db, { id })
  return required((row && toCurrentUser(row)) ?? undefined, 'user')
}

const callerById = prepared((db, { id }: { id: number }) =>
  db
    .selectFrom('centre')
    .leftJoin('userAccount', (join) => join.on('userAccount.id', '=', id))
    .select(userColumns.map((column) => `userAccount.${column}` as const))
    .select('centre.idleMinutes'),
)

/** What every call asks: the account of a connection, null when it is disabled or gone, and how long it may be idle. */
export async function findCaller(db: Reader, id: number): Promise<{ user: CurrentUser | null; idleMinutes: number }> {
  const [row] = await callerById(db, { id })
  if (!row) return { user: null, idleMinutes: 0 }
  const { idleMinutes, ...account } = row
  return { user: account.id === null ? null : toCurrentUser(account as AccountRow), idleMinutes }
}

export async function findLogin(db: Reader, username: string) {
  return db
    .selectFrom('userAccount')
    .select(['id', 'slotId', 'disabledAt', 'lastLoginAt'])
    .where('username', '=', username)
    .executeTakeFirst()
}

function users(db: Reader) {
  return db.selectFrom('userAccount').select([...userColumns, 'slotId'])
}

function toUser(row: Awaited<ReturnType<ReturnType<typeof users>['execute']>>[number]): User {
  const { disabledAt, textSize: _, mustChangePassword, slotId, ...user } = row
  const state = { hasPassword: slotId !== null, isDisabled: disabledAt !== null }
  return { ...user, mustChangePassword: mustChangePassword === 1, ...state } as User
}

export async function listUsers(db: Reader): Promise<User[]> {
  return (await users(db).orderBy('displayName').execute()).map(toUser)
}

export async function getUser(db: Reader, id: number): Promise<User> {
  return toUser(required(await users(db).where('id', '=', id).executeTakeFirst(), 'user'))
}

export async function countActiveAdministrators(db: Reader, exceptId: number): Promise<number> {
  const row = await db
    .selectFrom('userAccount')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .where('id', '!=', exceptId)
    .executeTakeFirstOrThrow()
  return row.count
}

type Profile = Pick<User, 'displayName' | 'role' | 'trainerId' | 'language'>

export async function insertUser(
  db: Writer,
  user: Profile & { username: string; slotId: string; mustChangePassword: boolean },
): Promise<number> {
  const row = await db
    .insertInto('userAccount')
    .values({ ...user, mustChangePassword: toFlag(user.mustChangePassword) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateUser(db: Writer, id: number, profile: Profile): Promise<void> {
  await db.updateTable('userAccount').set(profile).where('id', '=', id).execute()
}

/** The account's password is from now on what opens that slot; without one, the account is disabled. */
export async function setSlot(
  db: Writer,
  id: number,
  change: { slotId: string | null; mustChangePassword: boolean; disabledAt: string | null },
): Promise<void> {
  await db
    .updateTable('userAccount')
    .set({ ...change, mustChangePassword: toFlag(change.mustChangePassword) })
    .where('id', '=', id)
    .execute()
}

/** Every account with the slot that it names, for whoever links them anew. */
export async function listAccounts(db: Reader) {
  return db
    .selectFrom('userAccount')
    .select(['id', 'username', 'displayName', 'slotId', 'mustChangePassword', 'disabledAt'])
    .orderBy('id')
    .execute()
}

/** Every slot that an account names. */
export async function listSlotIds(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('userAccount').select('slotId').where('slotId', 'is not', null).execute()
  return new Set(rows.map(({ slotId }) => slotId as string))
}

export async function getSlotId(db: Reader, id: number): Promise<string | null> {
  return required(await db.selectFrom('userAccount').select('slotId').where('id', '=', id).executeTakeFirst(), 'user')
    .slotId
}

export async function noteLogin(db: Writer, id: number, at: string): Promise<void> {
  await db.updateTable('userAccount').set({ lastLoginAt: at }).where('id', '=', id).execute()
}

export async function setPreferences(
  db: Writer,
  id: number,
  preferences: { language?: 'fr' | 'ar' | 'en' | undefined; textSize?: 100 | 112 | 125 | 150 | undefined },
): Promise<void> {
  if (preferences.language === undefined && preferences.textSize === undefined) return
  await db.updateTable('userAccount').set(preferences).where('id', '=', id).execute()
}
