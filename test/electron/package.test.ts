import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The program as it is packaged for this system, read back from its files. */

const root = resolve(import.meta.dirname, '../..')
/** A launcher, in JavaScript: its own types are checked where it lies. */
const { fuses } = (await import(resolve(root, 'electron/launch/flip-fuses.mjs'))) as { fuses: Record<string, unknown> }
const output = mkdtempSync(join(tmpdir(), 'warcha-package-'))
let packed: string

beforeAll(() => {
  const target = { darwin: '--mac', win32: '--win' }[process.platform as string] ?? '--linux'
  const packaged = spawnSync(
    process.execPath,
    ['electron/launch/package.mjs', target, 'dir', `-c.directories.output=${output}`],
    { cwd: root, encoding: 'utf8' },
  )
  expect(packaged.status, packaged.stdout + packaged.stderr).toBe(0)
  packed = join(output, { darwin: 'mac', win32: 'win-unpacked' }[process.platform as string] ?? 'linux-unpacked')
}, 240_000)
afterAll(() => rmSync(output, { recursive: true, force: true }))

test('every fuse that this Electron has is as it was decided', async () => {
  const program = { darwin: 'Warcha.app', win32: 'Warcha.exe' }[process.platform as string] ?? 'warcha'
  const wire = (await getCurrentFuseWire(join(packed, program))) as unknown as Record<string, FuseState>
  const known = Object.entries(wire).filter(([name]) => name !== 'version')
  expect(known.length).toBeGreaterThanOrEqual(7)
  for (const [index, state] of known) {
    if (state === FuseState.REMOVED) continue
    const wanted = fuses[index] ? FuseState.ENABLE : FuseState.DISABLE
    expect(state, FuseV1Options[Number(index)]).toBe(wanted)
  }
})

test('the archive holds the pages and the backend, and neither the loopback host nor the demo', () => {
  const { listPackage } = createRequire(import.meta.url)('@electron/asar') as {
    listPackage(path: string, options: object): string[]
  }
  const names = listPackage(join(packed, 'resources/app.asar'), { isPack: false }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  expect(names).toEqual(expect.arrayContaining(['/out/main/index.cjs', '/out/main/backend.cjs', '/package.json']))
  expect(
    names.filter((name) => /out\/main\/(web|demo)\.cjs|^\/test|^\/docs|\.ts$/.test(name) && !/node_modules/.test(name)),
  ).toEqual([])
})

test('the backend knows the digest of the native part that lies outside the archive', () => {
  const backend = readFileSync(join(root, 'out/main/backend.cjs'), 'utf8')
  expect(backend).toMatch(/linux-x64\.node["']?: ?["'][0-9a-f]{64}/)
})
