import { describe, expect, it } from 'vitest'
import { roles } from '../../electron/shared/contract/define.ts'
import { domains } from '../../electron/shared/contract/domains.ts'
import { allProcedures } from '../../electron/shared/contract/index.ts'
import { centreBackend, password } from '../support/backend.ts'

/** Generated from the contract: every procedure, every role, no session. */
describe('rights', () => {
  const procedures = allProcedures()

  it('refuses every procedure that is not public without a session', async () => {
    const visitor = (await centreBackend()).visitor()
    for (const [path, procedure] of procedures) {
      if (procedure.kind === 'gate') continue
      await expect(visitor(path, {} as never), path).rejects.toMatchObject({ code: 'session.missing' })
    }
  })

  it('refuses every procedure to a locked session of every role, and to a disabled account', async () => {
    const test = await centreBackend()
    const calls = await Promise.all(roles.map((role) => test.as(role)))
    const admin = await test.as('administrator')
    const disabled = await test.as('secretary')
    await admin('session.confirmPassword', { password: 'un mot de passe long' })
    const { id } = (await admin('users.list', {})).find(({ role }) => role === 'secretary')!
    await admin('users.disable', { id })
    const refused = async (call: (typeof calls)[number], who: string) => {
      for (const [path, procedure] of procedures) {
        if (procedure.kind === 'gate') continue
        // What was typed may still be kept, for a moment (see idle-lock).
        if (path === 'drafts.save' && who !== 'disabled') continue
        await expect(call(path, {} as never), `${path}, ${who}`).rejects.toMatchObject({ code: 'session.missing' })
      }
    }
    await refused(disabled, 'disabled')
    test.backend.lock('idle')
    for (const [index, call] of calls.entries()) await refused(call, `locked ${roles[index]}`)
  })

  it('opens to a password given by somebody else nothing but the session itself', async () => {
    const test = await centreBackend()
    const admin = await test.as('administrator')
    for (const role of roles) {
      await admin('session.confirmPassword', { password: 'un mot de passe long' })
      const account = { username: `neuf-${role}`, displayName: 'Neuf', role }
      const { oneTimePassword } = await admin('users.create', { ...account, trainerId: null, language: 'fr' })
      const call = test.visitor()
      await call('session.login', { username: account.username, password: oneTimePassword })
      for (const [path, procedure] of procedures) {
        if (procedure.kind === 'gate' || path.startsWith('session.')) continue
        await expect(call(path, {} as never), `${path} as ${role}`).rejects.toMatchObject({
          code: 'session.wrong_role',
        })
      }
    }
  })

  it('heeds a change of role and a password given by somebody else at the next call of an open session', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const { id } = (await admin('users.list', {})).find(({ role }) => role === 'secretary')!
    const account = { id, displayName: 'Compte', trainerId: null, language: 'fr' } as const
    await admin('users.update', { ...account, role: 'trainer' })
    for (const [path, procedure] of procedures) {
      if (procedure.kind === 'gate' || procedure.roles.includes('trainer')) continue
      await expect(secretary(path, {} as never), path).rejects.toMatchObject({ code: 'session.wrong_role' })
    }
    await admin('users.resetPassword', { id })
    for (const [path, procedure] of procedures) {
      if (procedure.kind === 'gate' || path.startsWith('session.')) continue
      await expect(secretary(path, {} as never), path).rejects.toMatchObject({ code: 'session.wrong_role' })
    }
  })

  it('refuses every procedure to every role that it does not name, before looking at the input', async () => {
    const test = await centreBackend()
    for (const role of roles) {
      const call = await test.as(role)
      for (const [path, procedure] of procedures) {
        if (procedure.kind === 'gate' || procedure.roles.includes(role)) continue
        await expect(call(path, { nonsense: 1 } as never), `${path} as ${role}`).rejects.toMatchObject({
          code: 'session.wrong_role',
        })
      }
    }
  })

  it('refuses unknown keys in the input of every procedure', async () => {
    const test = await centreBackend()
    for (const [path, procedure] of procedures) {
      if (path === 'session.logout') continue
      const role = procedure.kind === 'gate' ? 'administrator' : procedure.roles[0]
      const call = await test.as(role)
      await expect(call(path, { unheardOf: true } as never), path).rejects.toMatchObject({ code: 'input.invalid' })
    }
  })

  it('announces only domains that the contract knows', () => {
    for (const [path, procedure] of procedures) {
      if (procedure.kind === 'mutation') expect(domains, path).toEqual(expect.arrayContaining([...procedure.changes]))
    }
  })

  it.each(['__proto__.status', 'session.__proto__', 'session.constructor', 'toString.call', 'session', 'a.b.c', ''])(
    'knows no procedure at %j',
    async (path) => {
      const call = (await centreBackend()).visitor()
      await expect(call(path as never, {} as never)).rejects.toMatchObject({ code: 'procedure.unknown' })
    },
  )

  it.each([null, 1, 'text', [], {}, { id: 1 }, { id: 'x', path: 'session.status', input: {} }])(
    'answers the malformed message %j with a refusal',
    async (message) => {
      const reply = await (await centreBackend()).backend.connect().handle(message)
      expect(reply.ok).toBe(false)
    },
  )

  it('forgets the user when the connection closes', async () => {
    const test = await centreBackend()
    const connection = test.backend.connect()
    await connection.handle({
      id: 1,
      path: 'session.login',
      input: { username: 'admin', password: 'un mot de passe long' },
    })
    connection.close()
    expect(await connection.handle({ id: 2, path: 'users.list', input: {} })).toMatchObject({
      error: { code: 'session.missing' },
    })
  })
})
