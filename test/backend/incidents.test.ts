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

it.each(['{"lastName":"Azeroual Fatima","x":}', '{"content":"Azeroual\nFatima"}', '{"lastName": Azeroual Fatima}'])(
  'tells nothing of what %j holds',
  (text) => {
    let said = ''
    try {
      JSON.parse(text)
    } catch (error) {
      said = describeError(error)
    }
    expect(said).toMatch(/^SyntaxError: /)
    expect(said).not.toMatch(/Azeroual|Fatima/)
  },
)

it('knows no folder by its name, whatever signs are in it', () => {
  const paths = [
    'EBUSY: rename /home/Fatima Zahra/warcha/x.pdf -> /home/Fatima Zahra/y',
    'EPERM: open C:\\Users\\Fatima Zahra\\Dossier Azeroual F.pdf',
    'cannot render Azeroual Itto',
    'Bad name: Azeroual F. at row 2',
  ]
  for (const message of paths)
    expect(describeError(new Error(message)), message).not.toMatch(/Fatima|Zahra|Azeroual|Itto/)
  const error = new Error('x')
  error.stack = [
    'Error: x',
    '    at open (C:\\Users\\Fatima Zahra\\Warcha\\backend.cjs:12:5)',
    '    at file:///home/Fatima Zahra (2)/warcha/backend.cjs:7:1',
  ].join('\n')
  expect(describeError(error).split('\n').slice(1)).toEqual([
    '    at open (backend.cjs:12:5)',
    '    at backend.cjs:7:1',
  ])
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
