import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBackup, keysOf, listBackups } from '../../../electron/backend/backups/ladder.ts'
import { type Envelope, readEnvelope } from '../../../electron/backend/vault/envelope.ts'
import { keyIdOf } from '../../../electron/backend/vault/slots.ts'
import { readTypedKey, slotOpenedBy } from '../../../electron/backend/vault/typed-key.ts'
import { type Call, password } from '../../support/backend.ts'
import { opened, type Problems, recordProblems, soundness } from './checks.ts'
import { type Day, enrol } from './hard-day.ts'
import type { Journal } from './journal.ts'
import { leftovers, quarantined } from './restore-checks.ts'
import { admin, type Started, secretary } from './start.ts'

/** A new trainee and another key for the data, again and again. */
export async function renewAgain({ as, step, rounds }: Day, key: string): Promise<void> {
  for (let n = 0; n < rounds; n++) {
    const file = await enrol(await as(secretary), step)
    await file.note(`note ${process.pid}-${process.hrtime.bigint()}`)
    const keeper = await as(admin)
    await keeper('session.confirmPassword', { password })
    await step({ kind: 'renewal' }, async () => {
      await keeper('recovery.renewDataKey', { password, key })
      return undefined
    })
    await giveBack(as, await as(admin))
  }
}

/** The secretary gets a password from the office, and takes the usual one again. */
async function giveBack(as: Started['as'], keeper: Call): Promise<void> {
  const { id } = (await keeper('users.list', {})).find(({ username }) => username === secretary.username)!
  await keeper('session.confirmPassword', { password })
  const { oneTimePassword: first } = await keeper('users.resetPassword', { id })
  const office = await as({ ...secretary, password: first })
  await office('session.changePassword', { current: first, next: password })
}

/** After a kill: one set of keys works, wholly; nothing is lost; every backup opens with the paper key. */
export async function checkRenewal(folder: string, key: string, journal: Journal, last: Journal): Promise<Problems> {
  const problems = await opened(folder, async (started) => {
    const call = await started.as(admin)
    const { source } = started.vault
    const { raw, envelope, key: dataKey } = source!
    const found = [...soundness(folder, raw), ...recordProblems(raw, journal)]
    const { brokenAt } = await call('audit.check', {})
    if (brokenAt !== null) found.push(`the audit log is broken at ${brokenAt}`)
    if (keyIdOf(dataKey) !== envelope.keyId) found.push('the envelope says another key')
    await call('recovery.confirmKey', { key })
    const { hasPassword } = (await call('users.list', {})).find(({ username }) => username === secretary.username)!
    const enters = await started.as(secretary).then(
      () => true,
      () => false,
    )
    const isCounted = last.done.some(({ kind }) => kind === 'renewal')
    if (enters !== hasPassword && !isCounted) found.push('a password by half')
    await giveBack(started.as, call)
    for (const { folder: backup } of listBackups(join(folder, 'backups')).slice(0, 4))
      checkBackup(backup, slotOpenedBy(keysOf(backup), readTypedKey(key))!.key)
    return found
  })
  const keyIds = ['vault.json', 'vault.copy.json'].map((name) => {
    const read = readEnvelope(readFileSync(join(folder, name), 'utf8')) as Envelope
    return read.keyId
  })
  if (new Set(keyIds).size > 1) problems.push('envelopes of two keys')
  if (quarantined(folder).length > 0) problems.push('left: data under the key of before')
  return [...problems, ...leftovers(folder)]
}
