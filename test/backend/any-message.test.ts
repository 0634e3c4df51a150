import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Role, roles } from '../../electron/shared/contract/define.ts'
import { allProcedures } from '../../electron/shared/contract/index.ts'
import { errorDetails } from '../../electron/shared/errors.ts'
import type { ServerConnection } from '../../electron/transport/wire.ts'
import { arbitraryInput } from '../support/arbitrary-input.ts'
import { aSmallCentre, connectionsOfAll } from '../support/small-centre.ts'

// Some procedures read the whole log forty times.
vi.setConfig({ testTimeout: 60_000 })

/** Whatever is sent, by whomever: an answer or a refusal with a known code, never an unforeseen error. */
describe('any message', () => {
  // Accounts last: they may disable the very users that ask.
  const procedures = allProcedures()
    .filter(([path]) => !path.startsWith('session.') && path !== 'centre.setUp')
    .sort(([a], [b]) => Number(a.startsWith('users.')) - Number(b.startsWith('users.')))
  let connections: ReadonlyMap<Role, ServerConnection>

  beforeAll(async () => {
    connections = await connectionsOfAll(await aSmallCentre())
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
