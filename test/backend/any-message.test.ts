import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../electron/shared/contract/define.ts'
import { allProcedures } from '../../electron/shared/contract/index.ts'
import { errorDetails } from '../../electron/shared/errors.ts'
import type { ServerConnection } from '../../electron/transport/wire.ts'
import { arbitraryInput } from '../support/arbitrary-input.ts'
import { centreBackend, password, type TestBackend } from '../support/backend.ts'
import { aCompetence, anEnrolment, aRoom, aSession, aTrainer } from '../support/builders.ts'

/** Whatever is sent, by whomever: an answer or a refusal with a known code, never an unforeseen error. */
describe('any message', () => {
  // Accounts last: they may disable the very users that ask.
  const procedures = allProcedures()
    .filter(([path]) => !path.startsWith('session.') && path !== 'centre.setUp')
    .sort(([a], [b]) => Number(a.startsWith('users.')) - Number(b.startsWith('users.')))
  let test: TestBackend
  const connections = new Map<string, ServerConnection>()

  beforeAll(async () => {
    test = await centreBackend()
    await aTrainer(test)
    await aRoom(test)
    await aCompetence(test)
    const enrolmentId = await anEnrolment(test)
    const { cohortId } = await test.database.kysely
      .selectFrom('enrolment')
      .select('cohortId')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    await aSession(test, { cohortId })
    for (const role of roles) {
      await test.as(role)
      const connection = test.backend.connect()
      const username = role === 'administrator' ? 'admin' : role
      await connection.handle({ id: 0, path: 'session.login', input: { username, password } })
      connections.set(role, connection)
    }
  }, 30_000)

  it.each(procedures)('%s answers or refuses', async (path, procedure) => {
    const allowed = procedure.kind === 'gate' ? roles : procedure.roles
    const anything = fc.oneof(
      { weight: 4, arbitrary: arbitraryInput(procedure.input) },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...allowed), anything, async (role, input) => {
        const reply = await connections.get(role)!.handle({ id: 1, path, input })
        if (reply.ok) {
          expect(JSON.parse(JSON.stringify(reply.result))).toEqual(reply.result)
        } else {
          expect(Object.keys(errorDetails)).toContain(reply.error.code)
          expect(reply.error, JSON.stringify(input)).not.toMatchObject({ code: 'internal' })
          expect(JSON.stringify(reply.error)).not.toMatch(/at \w+ \(|SQLITE_|\.ts:/)
        }
      }),
      { numRuns: 40 },
    )
  })
})
