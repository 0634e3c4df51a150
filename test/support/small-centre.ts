import { type Role, roles } from '../../electron/shared/contract/define.ts'
import type { ServerConnection } from '../../electron/transport/wire.ts'
import { centreBackend, password, type TestBackend } from './backend.ts'
import { aCompetence, anEnrolment, aRoom, aSession, aTrainer } from './builders.ts'

/** A centre with one of each, whose rows have the smallest ids. */
export async function aSmallCentre(folder?: string): Promise<TestBackend> {
  const test = await centreBackend(undefined, folder)
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
  return test
}

/** A bare connection signed in as that role, for messages that no typed call could send. */
export async function connectionOf(test: TestBackend, role: Role): Promise<ServerConnection> {
  await test.as(role)
  const connection = test.backend.connect()
  const username = role === 'administrator' ? 'admin' : role
  await connection.handle({ id: 0, path: 'session.login', input: { username, password } })
  return connection
}

export async function connectionsOfAll(test: TestBackend): Promise<ReadonlyMap<Role, ServerConnection>> {
  const connections = new Map<Role, ServerConnection>()
  for (const role of roles) connections.set(role, await connectionOf(test, role))
  return connections
}
