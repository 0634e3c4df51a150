import { describe, expect, it, vi } from 'vitest'
import { automaticLockActions } from '../../electron/backend/audit/automatic-locks.ts'
import { auditSentence } from '../../electron/backend/audit/sentence.ts'
import { languages } from '../../electron/shared/i18n/languages.ts'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import { auditRows } from '../support/audit.ts'
import { callerOf, centreBackend, password, type TestBackend } from '../support/backend.ts'

/** The idle lock, counted by the backend on its own clock. */

const wrong = { code: 'session.missing' }

/** A page with its events, signed in as that user. */
async function openPage(test: TestBackend, username = 'admin') {
  const connection = test.backend.connect()
  const ends: string[] = []
  connection.subscribe(({ event, payload }) => {
    if (event === 'sessionEnded') ends.push(payload.reason)
  })
  const call = callerOf(connection)
  await call('session.login', { username, password })
  return { call, ends, connection }
}

/** The log as the director reads it, of one kind. */
async function auditOf(test: TestBackend) {
  const director = await test.as('director')
  const all = { seq: null, userId: null, traineeId: null, from: null, to: null, language: 'fr' } as const
  return director('audit.list', { ...all, kind: 'access' })
}

describe('a session that nobody uses', () => {
  it('is locked after five minutes, and the page is told', async () => {
    const test = await centreBackend()
    const { call, ends } = await openPage(test)
    test.pass(4.9)
    await test.backend.checkSessions()
    expect(ends).toEqual([])
    test.pass(0.2)
    await test.backend.checkSessions()
    expect(ends).toEqual(['idle'])
    expect(await test.visitor()('session.status', {})).toMatchObject({ state: 'signed_out', user: null })
    await expect(call('users.list', {})).rejects.toMatchObject(wrong)
  })

  it('is locked by the first call that comes too late, before it answers', async () => {
    const test = await centreBackend()
    const { call, ends } = await openPage(test)
    test.pass(60)
    await expect(call('users.list', {})).rejects.toMatchObject(wrong)
    expect(ends).toEqual(['idle'])
  })

  it('is kept alive by a person, never by pages that refetch', async () => {
    const test = await centreBackend()
    const { call, ends } = await openPage(test)
    for (let i = 0; i < 3; i++) {
      test.pass(4)
      await call('session.touch', {})
    }
    test.pass(3)
    await call('session.setPreferences', { textSize: 112 })
    test.pass(3)
    await call('users.list', {})
    await call('session.status', {})
    test.pass(2.1)
    await test.backend.checkSessions()
    expect(ends).toEqual(['idle'])
  })

  it('follows the minutes that the centre chose, from 1 to 15', async () => {
    const test = await centreBackend()
    const { call, ends } = await openPage(test)
    expect(await call('centre.security', {})).toEqual({ idleMinutes: 5, hidesScreen: false })
    for (const idleMinutes of [0, 16, 2.5])
      await expect(call('centre.updateSecurity', { idleMinutes, hidesScreen: false })).rejects.toMatchObject({
        code: 'input.invalid',
      })
    expect(await call('centre.updateSecurity', { idleMinutes: 15, hidesScreen: true })).toEqual({
      idleMinutes: 15,
      hidesScreen: true,
    })
    expect(await call('session.status', {})).toMatchObject({ hidesScreen: true })
    expect(await test.visitor()('session.status', {})).toMatchObject({ hidesScreen: false })
    test.pass(14)
    await test.backend.checkSessions()
    expect(ends).toEqual([])
    test.pass(1.1)
    await test.backend.checkSessions()
    expect(ends).toEqual(['idle'])
  })

  it('is locked when the machine itself was left alone, whatever its page says', async () => {
    const test = await centreBackend()
    const { call, ends } = await openPage(test)
    await test.backend.checkSessions(299)
    expect(ends).toEqual([])
    await call('session.touch', {})
    await test.backend.checkSessions(300)
    expect(ends).toEqual(['idle'])
  })

  it('is locked when the clock is set back, for nothing can be counted then', async () => {
    const test = await centreBackend()
    const { ends } = await openPage(test)
    test.pass(-0.5)
    await test.backend.checkSessions()
    expect(ends).toEqual([])
    test.pass(-2)
    await test.backend.checkSessions()
    expect(ends).toEqual(['idle'])
  })
})

it('ends a session after eight hours of work', async () => {
  const test = await centreBackend()
  const { call, ends } = await openPage(test)
  for (let i = 0; i < 119; i++) {
    test.pass(4)
    await call('session.touch', {})
  }
  expect(ends).toEqual([])
  test.pass(4.1)
  await expect(call('session.touch', {})).rejects.toMatchObject(wrong)
  expect(ends).toEqual(['expired'])
})

describe('a lock', () => {
  it('ends the sessions of every page at this machine', async () => {
    const test = await centreBackend()
    await test.as('director')
    const [first, second] = [await openPage(test), await openPage(test, 'director')]
    await first.call('session.lock', {})
    expect([first.ends, second.ends]).toEqual([['locked'], ['locked']])
    for (const { call } of [first, second]) await expect(call('centre.details', {})).rejects.toMatchObject(wrong)
  })

  it('still keeps what was typed, for a moment, and nothing else', async () => {
    const test = await centreBackend()
    const { call } = await openPage(test)
    test.backend.lock('machine')
    await call('drafts.save', { form: 'users.create', content: { lastName: 'Azeroual' } })
    for (const path of ['drafts.list', 'centre.details'] as const)
      await expect(call(path, {})).rejects.toMatchObject(wrong)
    test.pass(0.1)
    await expect(call('drafts.save', { form: 'users.create', content: {} })).rejects.toMatchObject(wrong)
    const again = test.visitor()
    await again('session.login', { username: 'admin', password })
    expect(await again('drafts.of', { form: 'users.create' })).toMatchObject({ content: { lastName: 'Azeroual' } })
  })

  it('keeps nothing for a page that signed out or went away', async () => {
    const test = await centreBackend()
    const draft = { form: 'users.create', content: {} }
    const { call } = await openPage(test)
    await call('session.logout', {})
    test.backend.lock('machine')
    await expect(call('drafts.save', draft)).rejects.toMatchObject(wrong)
    const gone = await openPage(test)
    test.backend.lock('machine')
    gone.connection.close()
    await expect(gone.call('drafts.save', draft)).rejects.toMatchObject(wrong)
  })

  it('takes the confirmation of dangerous acts with it', async () => {
    const test = await centreBackend()
    const { call } = await openPage(test)
    await call('session.confirmPassword', { password })
    await call('session.lock', {})
    const again = test.visitor()
    await again('session.login', { username: 'admin', password })
    await expect(again('users.disable', { id: 1 as never })).rejects.toMatchObject({ code: 'session.reauth_needed' })
  })
})

describe('whoever has only typed the paper key', () => {
  async function recovering() {
    const test = await centreBackend()
    const { call } = await openPage(test)
    await call('session.confirmPassword', { password })
    const key = await call('recovery.createKey', {})
    await call('recovery.confirmKey', key)
    const visitor = test.visitor()
    const [account] = await visitor('recovery.open', key)
    const choose = () => visitor('recovery.resetPassword', { userId: account!.id, password: 'dattier et genévrier' })
    return { test, choose }
  }

  it('may choose a password for a quarter of an hour', async () => {
    const { test, choose } = await recovering()
    test.pass(16)
    await expect(choose()).rejects.toMatchObject(wrong)
    const inTime = await recovering()
    inTime.test.pass(14)
    expect(await inTime.choose()).toMatchObject({ username: 'admin' })
  })

  it('loses that at a lock', async () => {
    const { test, choose } = await recovering()
    test.backend.lock('machine')
    await expect(choose()).rejects.toMatchObject(wrong)
  })
})

describe('after its session was ended, a connection', () => {
  it('answers nothing any more, not even a login, and is over for good after some seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const test = await centreBackend()
      const { call, connection } = await openPage(test)
      const isOver = vi.fn()
      connection.onOver(isOver)
      test.backend.lock('machine')
      await expect(call('session.status', {})).rejects.toMatchObject(wrong)
      await expect(call('session.login', { username: 'admin', password })).rejects.toMatchObject(wrong)
      await call('drafts.save', { form: 'users.create', content: {} })
      expect(isOver).not.toHaveBeenCalled()
      vi.advanceTimersByTime(5_000)
      expect(isOver).toHaveBeenCalledTimes(1)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the log', () => {
  it('names whose session ended by itself, and why', async () => {
    const test = await centreBackend()
    await test.as('director')
    const causes = {
      idle: () => test.pass(6),
      machineIdle: () => test.backend.checkSessions(300).then(() => {}),
      machine: () => test.backend.lock('machine'),
      clock: () => test.pass(-10),
    }
    for (const [cause, happen] of Object.entries(causes)) {
      await openPage(test, cause === 'idle' ? 'director' : 'admin')
      await happen()
      await test.backend.checkSessions()
    }
    const long = await openPage(test)
    for (let i = 0; i < 121; i++) {
      test.pass(4)
      await long.call('session.touch', {}).catch(() => {})
    }
    await test.backend.checkSessions()
    const { call } = await openPage(test)
    await call('session.lock', {})
    const { entries } = await auditOf(test)
    // Before them, those of the pages that the set-up and the accounts left open.
    const locks = entries
      .filter(({ text }) => /verrouillé/.test(text))
      .reverse()
      .slice(-6)
    expect(locks.map(({ userName, text }) => `${userName} : ${text}`)).toEqual([
      'Compte director : session verrouillée d’elle-même : personne ne touchait plus l’ordinateur',
      'Administration : session verrouillée d’elle-même : personne ne touchait plus l’ordinateur',
      'Administration : session verrouillée avec l’ordinateur (verrouillage, veille ou arrêt)',
      'Administration : session verrouillée d’elle-même : l’horloge de l’ordinateur a reculé',
      'Administration : session verrouillée d’elle-même : elle durait depuis huit heures',
      'Administration : a verrouillé la session',
    ])
  })

  it('has the entry also when the lock is the last thing before the end, and keeps its chain', async () => {
    const test = await centreBackend()
    test.backend.lock('machine')
    await test.backend.close()
    const admin = test.visitor()
    await admin('session.login', { username: 'admin', password })
    expect(await auditRows(test, 'session.lockMachine')).toMatchObject([
      { userName: 'Administration', outcome: 'done' },
    ])
    expect(await admin('audit.check', {})).toMatchObject({ brokenAt: null })
  })

  it.each(languages)('has a sentence for each of them in %s', (language) => {
    const t = translatorFor(language)
    for (const action of Object.values(automaticLockActions)) {
      const text = auditSentence(t, language, { action, fields: '', recordType: null }, undefined)
      expect(text).not.toContain(action)
    }
  })
})

describe('the vault', () => {
  it('is closed after half an hour without anybody, and opens with the next login', async () => {
    const test = await centreBackend()
    const { call } = await openPage(test)
    await call('session.lock', {})
    expect(await test.backend.checkSessions()).toBe(false)
    test.pass(29)
    expect(await test.backend.checkSessions()).toBe(false)
    test.pass(1.1)
    expect(await test.backend.checkSessions()).toBe(true)
    expect(await test.backend.checkSessions()).toBe(false)
    const again = test.visitor()
    await expect(again('session.confirmPassword', { password })).rejects.toMatchObject(wrong)
    await again('session.login', { username: 'admin', password })
    expect(await again('session.status', {})).toMatchObject({ state: 'signed_in' })
  })

  it('stays open while one page of several is in use', async () => {
    const test = await centreBackend()
    const [, second] = [await openPage(test), await openPage(test)]
    for (let i = 0; i < 10; i++) {
      test.pass(4)
      await second.call('session.touch', {})
      expect(await test.backend.checkSessions()).toBe(false)
    }
    expect(await second.call('session.status', {})).toMatchObject({ state: 'signed_in' })
  })
})
