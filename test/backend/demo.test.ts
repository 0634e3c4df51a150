import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../../db/open.ts'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../electron/backend/data-folder.ts'
import { buildDemo, type DemoAccount } from '../../electron/backend/demo.ts'
import { requireOpen } from '../../electron/backend/procedures/session.ts'
import type { Vault } from '../../electron/backend/vault/vault.ts'
import type { Role } from '../../electron/shared/contract/define.ts'
import { callerOf, resourcesDir } from '../support/backend.ts'

describe('the demo centre', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-demo-'))
  let database: OpenDatabase
  let vault: Vault
  let accounts: DemoAccount[]
  const accountOf = (role: Role) => accounts.find((account) => account.role === role)!
  const count = (sql: string) => database.raw.prepare(sql).pluck().get() as number

  beforeAll(async () => {
    accounts = (await buildDemo({ folder, resourcesDir, today: '2026-11-21' })).accounts
    vault = openDataFolder(folder).vault
    await vault.unlock(accountOf('director'))
    database = requireOpen(vault)
  }, 120_000)
  afterAll(async () => {
    await vault.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has an account for every role', () => {
    expect(accounts.map((account) => account.role)).toEqual(['administrator', 'director', 'secretary', 'trainer'])
  })

  it('has four workshops, six rooms, nine trainers and three training years', () => {
    expect(count('SELECT count(*) FROM workshop')).toBe(4)
    expect(count('SELECT count(*) FROM room')).toBe(6)
    expect(count('SELECT count(*) FROM trainer')).toBe(9)
    expect(count('SELECT count(*) FROM training_year')).toBe(3)
  })

  it('has about 240 trainees, in both scripts, most from the province', () => {
    expect(count('SELECT count(*) FROM trainee')).toBe(240)
    expect(count('SELECT count(*) FROM trainee WHERE last_name_ar IS NULL')).toBe(0)
    expect(count("SELECT count(*) FROM trainee WHERE commune_code LIKE '08.401%'")).toBeGreaterThan(140)
  })

  it('has about 60 enterprises, some with several founders', () => {
    expect(count('SELECT count(*) FROM enterprise')).toBeGreaterThanOrEqual(50)
    expect(count('SELECT count(*) FROM enterprise')).toBeLessThanOrEqual(75)
    expect(count('SELECT count(*) FROM founder')).toBeGreaterThan(count('SELECT count(*) FROM enterprise'))
  })

  it('leaves work for today: registers to fill and visits to make', () => {
    expect(
      count(
        "SELECT count(*) FROM session WHERE register_completed_at IS NULL AND cancelled_at IS NULL AND held_on < '2026-11-21'",
      ),
    ).toBeGreaterThan(0)
    expect(
      count("SELECT count(*) FROM follow_up_visit WHERE done_on IS NULL AND planned_on < '2026-11-21'"),
    ).toBeGreaterThan(0)
  })

  it('numbers its certificates without a gap', () => {
    const perYear = database.raw
      .prepare(
        'SELECT substr(issued_on, 1, 4) AS year, count(*) AS count, max(CAST(number AS INTEGER)) AS last FROM certificate GROUP BY 1',
      )
      .all() as { count: number; last: number }[]
    expect(perYear.length).toBeGreaterThan(0)
    for (const { count: issued, last } of perYear) expect(last).toBe(issued)
  })

  it('says the same hours in the registers and in the annual summaries', async () => {
    const backend = createBackend({
      vault,
      backupsDir: join(folder, 'backups'),
      resourcesDir,
      now: () => new Date('2026-11-21T09:00:00'),
    })
    const call = callerOf(backend.connect())
    const { username, password } = accountOf('director')
    await call('session.login', { username, password })
    const summary = await call('summaries.year', { from: '2020-01-01', to: '2026-11-21' })
    let [given, present] = [0, 0]
    for (const { id: cohortId } of await call('attendance.cohorts', {})) {
      const { total } = await call('attendance.ofCohort', { cohortId })
      given += total.givenMinutes
      present += total.presentMinutes
    }
    expect(present).toBeGreaterThan(0)
    expect(summary.total.attendance).toMatchObject({ value: present, base: given })
  })
})
