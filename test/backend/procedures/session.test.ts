import { describe, expect, it } from 'vitest'
import { auditRows } from '../../support/audit.ts'
import { aCentre, centreBackend, emptyBackend, password } from '../../support/backend.ts'

describe('set-up and login', () => {
  it('asks for set-up on an empty database, then signs the first administrator in', async () => {
    const call = (await emptyBackend()).visitor()
    expect(await call('session.status', {})).toMatchObject({ state: 'needs_set_up', user: null, language: 'fr' })
    const user = await call('centre.setUp', aCentre)
    expect(user).toMatchObject({ role: 'administrator', username: 'admin', mustChangePassword: false })
    expect(user.lastLoginAt).not.toBeNull()
    expect(await call('session.status', {})).toMatchObject({ state: 'signed_in', centreNameAr: 'مركز أمنوكار' })
  })

  it('sets the centre up once only', async () => {
    const call = (await centreBackend()).visitor()
    await expect(call('centre.setUp', aCentre)).rejects.toMatchObject({ code: 'centre.already_set_up' })
  })

  it('brings the public holidays of the training year', async () => {
    const call = await (await centreBackend()).as('administrator')
    const closures = await call('calendar.closures', { startsOn: '2026-11-01', endsOn: '2026-11-30' })
    expect(closures.map((closure) => closure.startsOn)).toEqual(['2026-11-06', '2026-11-18'])
  })

  it('refuses a logo that is not the image that it says', async () => {
    const call = (await emptyBackend()).visitor()
    const logo = { mediaType: 'image/png' as const, content: Buffer.from('not an image').toString('base64') }
    await expect(call('centre.setUp', { ...aCentre, centre: { ...aCentre.centre, logo } })).rejects.toMatchObject({
      details: { problems: [{ path: 'centre.logo', problem: 'field.file_type' }] },
    })
  })

  it('says the same for a wrong name and a wrong password', async () => {
    const call = (await centreBackend()).visitor()
    for (const username of ['admin', 'nobody'])
      await expect(call('session.login', { username, password: 'wrong' })).rejects.toMatchObject({
        code: 'login.refused',
      })
  })

  it('makes further tries wait after three failures, and opens again later', async () => {
    const test = await centreBackend()
    const call = test.visitor()
    for (let i = 0; i < 3; i++)
      await expect(call('session.login', { username: 'admin', password: 'wrong' })).rejects.toThrow('login.refused')
    await expect(call('session.login', { username: 'admin', password })).rejects.toMatchObject({
      code: 'login.wait',
      details: { seconds: 1 },
    })
    test.setNow('2026-11-21T09:00:02')
    expect(await call('session.login', { username: 'ADMIN', password })).toMatchObject({ username: 'admin' })
  })

  it('lets a new user do nothing but change the given password', async () => {
    const test = await centreBackend()
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const { oneTimePassword } = await admin('users.create', {
      username: 'khadija',
      displayName: 'Khadija',
      role: 'secretary',
      trainerId: null,
      language: 'ar',
    })
    const call = test.visitor()
    expect(await call('session.login', { username: 'khadija', password: oneTimePassword })).toMatchObject({
      mustChangePassword: true,
      language: 'ar',
    })
    await expect(call('calendar.years', {})).rejects.toMatchObject({ code: 'session.wrong_role' })
    await call('session.changePassword', { current: oneTimePassword, next: 'mon propre mot de passe' })
    expect(await call('calendar.years', {})).toHaveLength(1)
  })

  it('lets nobody guess the password on a session that was left open', async () => {
    const test = await centreBackend()
    const call = await test.as('secretary')
    for (let i = 0; i < 2; i++)
      await expect(call('session.confirmPassword', { password: 'wrong' })).rejects.toThrow('password.wrong')
    await expect(call('session.changePassword', { current: 'wrong', next: password })).rejects.toThrow('password.wrong')
    await expect(call('session.confirmPassword', { password })).rejects.toThrow('login.wait')
    test.setNow('2026-11-21T09:00:02')
    expect(await call('session.confirmPassword', { password })).toEqual({})
  })

  it('asks for the password again before an account is touched or a list leaves the centre, for five minutes', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const director = await test.as('director')
    const admin = await test.as('administrator')
    const { id } = (await admin('users.list', {})).find((user) => user.role === 'secretary')!
    const profile = { displayName: 'x', role: 'secretary', trainerId: null, language: 'fr' } as const
    const account = { ...profile, username: 'autre' }
    const period = { from: '2026-01-01', to: '2026-12-31', language: 'fr' } as const
    const acts = [
      () => admin('users.create', account),
      () => admin('users.update', { ...profile, id }),
      () => admin('users.resetPassword', { id }),
      () => admin('users.disable', { id }),
      () => director('summaries.exportPdf', period),
      () => director('summaries.exportXlsx', period),
      () => secretary('trainees.exportList', { text: '' }),
      () => director('users.resetPassword', { id }),
    ]
    for (const act of acts) await expect(act(), String(act)).rejects.toMatchObject({ code: 'session.reauth_needed' })
    for (const call of [admin, director, secretary]) await call('session.confirmPassword', { password })
    expect(await acts[6]!()).toMatchObject({ fileName: expect.stringMatching(/^stagiaires-2026-11-21-n\d+\.csv$/) })
    expect(await acts[5]!()).toMatchObject({ fileName: expect.stringMatching(/xlsx$/) })
    expect(await acts[0]!()).toMatchObject({ username: 'autre' })
    test.setNow('2026-11-21T09:05:01')
    for (const act of acts) await expect(act(), String(act)).rejects.toMatchObject({ code: 'session.reauth_needed' })
  })

  it('ends the session of a disabled user at once, and keeps the last administrator', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const users = await admin('users.list', {})
    const target = users.find((user) => user.role === 'secretary')!
    await admin('users.disable', { id: target.id })
    await expect(secretary('calendar.years', {})).rejects.toMatchObject({ code: 'session.missing' })
    await expect(secretary('session.login', { username: 'secretary', password })).rejects.toThrow('login.refused')
    await expect(admin('users.resetPassword', { id: target.id })).rejects.toThrow('user.disabled')
    const opened = await admin('users.enable', { id: target.id })
    expect(opened).toMatchObject({ isDisabled: false, mustChangePassword: true })
    await secretary('session.login', { username: 'secretary', password: opened.oneTimePassword })
    const self = users.find((user) => user.role === 'administrator')!
    await expect(
      admin('users.update', { id: self.id, displayName: 'x', role: 'director', trainerId: null, language: 'fr' }),
    ).rejects.toMatchObject({ code: 'user.last_administrator' })
  })
})

describe('a one-time password', () => {
  const profile = { displayName: 'Khadija', role: 'secretary', trainerId: null, language: 'fr' } as const

  it('is made by Warcha, another one each time, in letters that are not taken for others', async () => {
    const admin = await (await centreBackend()).as('administrator')
    await admin('session.confirmPassword', { password })
    const made = new Set<string>()
    for (let i = 0; i < 20; i++) {
      const { oneTimePassword } = await admin('users.create', { ...profile, username: `compte${i}` })
      expect(oneTimePassword).toMatch(/^([bdfgkmnrst][aiu][bdfgkmnrst][aiu]-){4}[bdfgkmnrst][aiu][bdfgkmnrst][aiu]$/)
      made.add(oneTimePassword)
    }
    expect(made.size).toBe(20)
    const chosen = { ...profile, username: 'choisi', password: 'choisi par une autre' }
    await expect(admin('users.create', chosen as never)).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('takes the place of the one before, is told in one answer, and stands nowhere', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const { id } = (await admin('users.list', {})).find(({ role }) => role === 'secretary')!
    const { oneTimePassword } = await admin('users.resetPassword', { id })
    await expect(secretary('session.login', { username: 'secretary', password })).rejects.toThrow('login.refused')
    expect(await secretary('session.login', { username: 'secretary', password: oneTimePassword })).toMatchObject({
      mustChangePassword: true,
    })
    expect(JSON.stringify(await admin('users.list', {}))).not.toContain(oneTimePassword)
    expect(JSON.stringify(await auditRows(test))).not.toContain(oneTimePassword)
    expect(test.database.raw.serialize().includes(oneTimePassword)).toBe(false)
    expect(JSON.stringify(test.vault.envelope)).not.toContain(oneTimePassword)
  })
})

describe('a director who gives a password', () => {
  it('lets any account in use in, which is told by whom, and the log says it', async () => {
    const test = await centreBackend()
    await test.as('secretary')
    const director = await test.as('director')
    test.setNow('2026-11-21T10:00:00')
    await director('session.confirmPassword', { password })
    const users = await director('users.list', {})
    for (const { id, username } of users.filter(({ role }) => role !== 'director')) {
      const { oneTimePassword, ...given } = await director('users.resetPassword', { id })
      expect(given).toMatchObject({ hasPassword: true, mustChangePassword: true, isDisabled: false })
      const call = test.visitor()
      await call('session.login', { username, password: oneTimePassword })
      expect(await call('session.entry', {})).toMatchObject({ passwordGiven: { by: 'Compte director' } })
    }
    const given = (await auditRows(test)).filter((row) => JSON.stringify(row).includes('users.resetPassword'))
    expect(given).toHaveLength(2)
  })

  it('creates, changes, disables and enables none, and opens no disabled one; a secretary gives none', async () => {
    const test = await centreBackend()
    const trainer = await test.as('trainer')
    const secretary = await test.as('secretary')
    const director = await test.as('director')
    const admin = await test.as('administrator')
    for (const call of [trainer, secretary, director, admin]) await call('session.confirmPassword', { password })
    const { id } = (await admin('users.list', {})).find(({ role }) => role === 'secretary')!
    for (const call of [trainer, secretary])
      await expect(call('users.resetPassword', { id })).rejects.toThrow('session.wrong_role')
    const profile = { displayName: 'x', role: 'director', trainerId: null, language: 'fr' } as const
    await expect(director('users.create', { ...profile, username: 'autre' })).rejects.toThrow('session.wrong_role')
    await expect(director('users.update', { ...profile, id })).rejects.toThrow('session.wrong_role')
    await expect(director('users.disable', { id })).rejects.toThrow('session.wrong_role')
    await admin('users.disable', { id })
    await expect(director('users.enable', { id })).rejects.toThrow('session.wrong_role')
    await expect(director('users.resetPassword', { id })).rejects.toThrow('user.disabled')
    await expect(secretary('session.login', { username: 'secretary', password })).rejects.toThrow('login.refused')
  })
})

describe('what is said at entry', () => {
  it('says when the login before was, and the wrong passwords since', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    expect(await secretary('session.entry', {})).toEqual({
      ...{ lastLoginAt: null, failures: 0, passwordGiven: null, directorAccounts: [] },
    })
    const first = new Date('2026-11-21T09:00:00').toISOString()
    test.setNow('2026-11-22T08:30:00')
    const call = test.visitor()
    for (let i = 0; i < 2; i++)
      await expect(call('session.login', { username: 'secretary', password: 'wrong' })).rejects.toThrow('login.refused')
    await call('session.login', { username: 'secretary', password })
    expect(await call('session.entry', {})).toEqual({
      ...{ lastLoginAt: first, failures: 2, passwordGiven: null, directorAccounts: [] },
    })
    await call('session.login', { username: 'secretary', password })
    expect(await call('session.entry', {})).toMatchObject({ failures: 0 })
    test.backend.lock('idle')
    await expect(call('session.entry', {})).rejects.toThrow('session.missing')
  })

  it('says it until it is noted, and again at the next login', async () => {
    const test = await centreBackend()
    const call = await test.as('secretary')
    await call('session.login', { username: 'secretary', password })
    expect(await call('session.entry', {})).not.toBeNull()
    await call('session.noteEntry', {})
    expect(await call('session.entry', {})).toBeNull()
    await call('session.login', { username: 'secretary', password })
    expect(await call('session.entry', {})).not.toBeNull()
  })

  it('says who gave the director another password, until the login after that', async () => {
    const test = await centreBackend()
    await test.as('director')
    test.setNow('2026-11-22T08:30:00')
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const { id } = (await admin('users.list', {})).find(({ role }) => role === 'director')!
    const { oneTimePassword } = await admin('users.resetPassword', { id })
    test.setNow('2026-11-22T09:00:00')
    const call = test.visitor()
    await call('session.login', { username: 'director', password: oneTimePassword })
    const at = new Date('2026-11-22T08:30:00').toISOString()
    expect(await call('session.entry', {})).toMatchObject({ passwordGiven: { by: 'Administration', at } })
    await call('session.changePassword', { current: oneTimePassword, next: password })
    expect(await call('session.entry', {})).toMatchObject({ passwordGiven: { by: 'Administration', at } })
    test.setNow('2026-11-22T10:00:00')
    await call('session.login', { username: 'director', password })
    expect(await call('session.entry', {})).toMatchObject({ passwordGiven: null })
  })

  it('says nothing where no password was typed', async () => {
    const call = (await emptyBackend()).visitor()
    await call('centre.setUp', aCentre)
    expect(await call('session.entry', {})).toBeNull()
  })
})

describe('a director', () => {
  it('is told at the next entry of what others did to directors’ accounts, and nobody else is', async () => {
    const test = await centreBackend('2026-11-20T09:00:00')
    const director = await test.as('director')
    const secretary = await test.as('secretary')
    test.setNow('2026-11-21T09:00:00')
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    const profile = { displayName: 'Nouvelle Direction', role: 'director', trainerId: null, language: 'fr' } as const
    const { id } = await admin('users.create', { username: 'nouvelle', ...profile })
    await admin('users.create', { ...profile, username: 'accueil', displayName: 'Accueil', role: 'secretary' })
    test.setNow('2026-11-21T10:00:00')
    await admin('session.confirmPassword', { password })
    await admin('users.resetPassword', { id })
    // Who was a director for an hour only is told of all the same.
    await admin('users.update', { id, ...profile, role: 'secretary' } as never)
    const third = { ...profile, username: 'autre', displayName: 'Autre Direction' }
    await admin('users.create', third)
    test.setNow('2026-11-22T09:00:00')
    await director('session.login', { username: 'director', password })
    const by = { by: 'Administration', name: 'Nouvelle Direction' }
    expect((await director('session.entry', {}))?.directorAccounts).toMatchObject([
      { by: by.by, name: 'Autre Direction', what: 'made' },
      { ...by, what: 'role' },
    ])
    await secretary('session.login', { username: 'secretary', password })
    expect((await secretary('session.entry', {}))?.directorAccounts).toEqual([])
    test.setNow('2026-11-23T09:00:00')
    await director('session.login', { username: 'director', password })
    expect((await director('session.entry', {}))?.directorAccounts).toEqual([])
  })
})
