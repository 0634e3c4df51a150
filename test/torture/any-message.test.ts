import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Procedure, type Role, roles } from '../../electron/shared/contract/define.ts'
import { allProcedures, contract } from '../../electron/shared/contract/index.ts'
import { errorDetails } from '../../electron/shared/errors.ts'
import type { ServerConnection, WireReply } from '../../electron/transport/wire.ts'
import { arbitraryInput } from '../support/arbitrary-input.ts'
import { password, type TestBackend } from '../support/backend.ts'
import { contentOf } from '../support/content.ts'
import { hostileInput } from '../support/hostile-input.ts'
import { aSmallCentre, connectionOf, connectionsOfAll } from '../support/small-centre.ts'
import { times } from './support/extent.ts'

/**
 * Messages that no page sends, to every procedure: what the contract refuses, and what it does not from somebody who may
 * not. Each is refused by its name, writes nothing but the line of the log that says so, and tells nothing of the inside.
 */

const messages = times(20, 10_000)
/** One in so many comes from somebody who may not. */
const trespasses = 5

/** The longest refusal: what is wrong with a message is no way to have megabytes sent back. */
const longestReply = 20_000

const domains = Object.keys(contract)

/** Everything that stands in any table but the log, whose lines tell of the refusals. */
const contentIn = ({ database }: TestBackend) => contentOf(database.raw, ['audit_entry', 'audit_log'])

/** Connections of people who may not, by what becomes of their messages. */
async function strangersTo(
  test: TestBackend,
): Promise<Record<'session.missing' | 'session.wrong_role', ServerConnection[]>> {
  const admin = await test.as('administrator')
  await admin('session.confirmPassword', { password })
  const account = { displayName: 'Compte', role: 'director', trainerId: null, language: 'fr' } as const
  const signIn = async ({ username, oneTimePassword }: { username: string; oneTimePassword: string }) => {
    const connection = test.backend.connect()
    const reply = await connection.handle({
      id: 0,
      path: 'session.login',
      input: { username, password: oneTimePassword },
    })
    expect(reply.ok).toBe(true)
    return connection
  }
  const newcomer = await admin('users.create', { ...account, username: 'nouveau' })
  const gone = await admin('users.create', { ...account, username: 'parti' })
  const disabled = await signIn(gone)
  await admin('users.disable', { id: gone.id })
  const leaver = await connectionOf(test, 'director')
  await leaver.handle({ id: 0, path: 'session.logout', input: {} })
  return {
    'session.missing': [test.backend.connect(), disabled, leaver],
    'session.wrong_role': [await signIn(newcomer)],
  }
}

function expectRefusal(reply: WireReply, code: string, what: () => string): void {
  if (reply.ok) throw new Error(`answered: ${what()}`)
  const said = JSON.stringify(reply.error)
  if (reply.error.code !== code) throw new Error(`${said.slice(0, 500)}: ${what()}`)
  if (said.length > longestReply) throw new Error(`${said.length} characters: ${what()}`)
  if (/\bat \w+ \(|SQLITE_|\.ts\b|node:|node_modules|SELECT |INSERT |UPDATE |Error:/.test(said))
    throw new Error(`tells of the inside: ${said.slice(0, 500)}`)
  expect(errorDetails[reply.error.code as keyof typeof errorDetails].safeParse(reply.error.details).success).toBe(true)
}

const described = (value: unknown) => {
  try {
    return JSON.stringify(value).slice(0, 500)
  } catch (error) {
    return `${error}`
  }
}

describe.each(domains)('messages to %s', (domain) => {
  const procedures = allProcedures().filter(([path]) => path.startsWith(`${domain}.`))

  it('are refused by their name and write nothing', async () => {
    const test = await aSmallCentre()
    const members = await connectionsOfAll(test)
    const strangers = await strangersTo(test)
    const before = contentIn(test)
    let sent = 0
    for (const [path, procedure] of procedures) {
      // What a person does keeps a session; a page that sends nonsense for minutes does not.
      for (const connection of members.values()) await connection.handle({ id: 0, path: 'session.touch', input: {} })
      // Not `fc.assert`, whose reports cannot be made of what lies deeper than a stack.
      for (const { role, who, input } of fc.sample(messageTo(procedure), { numRuns: messages, seed: 31 })) {
        sent += 1
        const [connection, code] = senderOf(path, procedure, role, who)
        const reply = await connection.handle({ id: sent, path, input })
        expectRefusal(reply, code, () => `${path} ${role} ${described(input)}`)
        if (reply.id !== sent) throw new Error(`answer to another message: ${path}`)
      }
      expect(contentIn(test), path).toEqual(before)
    }
    expect(({} as { isPolluted?: boolean }).isPolluted).toBeUndefined()
    const admin = await test.as('administrator')
    expect(await admin('audit.check', {})).toMatchObject({ isWhole: true })
    process.stdout.write(`${sent} messages to ${procedures.length} procedures refused\n`)

    function senderOf(path: string, procedure: Procedure, role: Role, who: number): [ServerConnection, string] {
      if (procedure.kind === 'gate' || who % trespasses > 0) return [members.get(role)!, 'input.invalid']
      const outside = roles.filter((one) => !procedure.roles.includes(one)).map((one) => members.get(one)!)
      // Whoever has to change the password first may still call what belongs to the session.
      const wrong = [...outside, ...(path.startsWith('session.') ? [] : strangers['session.wrong_role'])]
      const missing = strangers['session.missing']
      const index = Math.floor(who / trespasses) % (missing.length + wrong.length)
      if (index < missing.length) return [missing[index]!, 'session.missing']
      return [wrong[index - missing.length]!, 'session.wrong_role']
    }
  })
})

function messageTo(procedure: Procedure): fc.Arbitrary<{ role: Role; who: number; input: unknown }> {
  const allowed = procedure.kind === 'gate' ? roles : procedure.roles
  const hostile = hostileInput(procedure.input)
  const fitting = arbitraryInput(procedure.input)
  const isTrespass = (who: number) => procedure.kind !== 'gate' && who % trespasses === 0
  return fc.record({ role: fc.constantFrom(...allowed), who: fc.nat(10_000) }).chain(({ role, who }) =>
    fc.record({
      role: fc.constant(role),
      who: fc.constant(who),
      input: isTrespass(who) ? fc.oneof(fitting, hostile) : hostile,
    }),
  )
}
