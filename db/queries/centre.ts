import type { Centre, CentreIdentity, CentreRules } from '../../electron/shared/contract/centre.ts'
import type { Reader, Writer } from '../reader.ts'

export async function findCentre(db: Reader): Promise<Centre | undefined> {
  const row = await db.selectFrom('centre').selectAll().executeTakeFirst()
  if (!row) return undefined
  const {
    id: _,
    logo,
    logoType,
    setUpAt: __,
    traineeNumberMask,
    certificateNumberMask,
    enterpriseNumberMask,
    idleMinutes,
    hidesScreen,
    ...rest
  } = row
  return {
    ...rest,
    logo: logo && logoType ? { mediaType: logoType, content: Buffer.from(logo).toString('base64') } : null,
  }
}

/** The centre, which exists for whoever is signed in. */
export async function getCentre(db: Reader): Promise<Centre> {
  const centre = await findCentre(db)
  if (!centre) throw new Error('a user is signed in before the centre is set up')
  return centre
}

/** The masks of public numbers, `{year}` and `{number:3}`. */
export async function getNumberMasks(db: Reader) {
  return db
    .selectFrom('centre')
    .select(['traineeNumberMask', 'certificateNumberMask', 'enterpriseNumberMask'])
    .executeTakeFirstOrThrow()
}

function columns({ logo, ...identity }: CentreIdentity) {
  return {
    ...identity,
    logo: logo ? Buffer.from(logo.content, 'base64') : null,
    logoType: logo?.mediaType ?? null,
  }
}

export async function insertCentre(
  db: Writer,
  identity: CentreIdentity,
  language: 'fr' | 'ar' | 'en',
  setUpAt: string,
): Promise<void> {
  await db
    .insertInto('centre')
    .values({ id: 1, ...columns(identity), language, setUpAt })
    .execute()
}

export async function updateIdentity(db: Writer, identity: CentreIdentity): Promise<void> {
  await db.updateTable('centre').set(columns(identity)).execute()
}

export async function updateRules(db: Writer, rules: CentreRules): Promise<void> {
  await db.updateTable('centre').set(rules).execute()
}
