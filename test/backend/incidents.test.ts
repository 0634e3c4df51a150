import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createReporter, describe as describeError } from '../../electron/backend/incidents.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-incidents-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = () => new Date('2026-11-21T09:00:00Z')

it('writes down where it happened and nothing of anybody', () => {
  const cause = new SyntaxError(`Unexpected token 'F', "Fatima Ouarzazi" is not valid JSON`)
  const error = new Error('the file of فاطمة with CIN P0123456 at /home/horizon/centre/warcha.sqlite', { cause })
  const incident = createReporter(folder, now)(error, 'trainees.file')
  const text = readFileSync(join(folder, 'warcha-2026-11-21.log'), 'utf8')
  expect(text).toContain(`${incident} trainees.file`)
  expect(text).toMatch(/caused by SyntaxError/)
  expect(text).toMatch(/at .*incidents\.test\.ts:\d+/)
  for (const secret of ['Fatima', 'Ouarzazi', 'فاطمة', '0123456', 'horizon', '/home', tmpdir()])
    expect(text, secret).not.toContain(secret)
})

it('names the code of a refusal of the system', () => {
  const error = Object.assign(new Error("ENOSPC: no space left on device, write '/home/x/y'"), { code: 'ENOSPC' })
  expect(describeError(error).split('\n')[0]).toBe('Error [ENOSPC]: ENOSPC: no space left on device, write …')
})

it('keeps two weeks and touches no other file', () => {
  for (const name of ['warcha-2026-11-06.log', 'warcha-2026-11-07.log', 'notes.log'])
    writeFileSync(join(folder, name), '')
  createReporter(folder, now)(new Error('x'), 'y')
  expect(readdirSync(folder).sort()).toEqual(['notes.log', 'warcha-2026-11-07.log', 'warcha-2026-11-21.log'])
})

it('gives a number even when nothing can be written', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  expect(createReporter(join(folder, 'logs'), now)(new Error('x'), 'y')).toMatch(/^2026-11-21-/)
})

it('writes nothing where there is no folder, and still gives a number', () => {
  expect(createReporter(undefined, now)(new Error('x'), 'y')).toMatch(/^2026-11-21-/)
})
