import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What must not reach a centre's computer, read from the packager's own file. */
const config = readFileSync('electron-builder.yml', 'utf8')

test('the packaged app holds no loopback host and no demo', () => {
  expect(config).toMatch(/^ {2}- ['"]!out\/main\/web\.cjs['"]$/m)
  expect(config).toMatch(/^ {2}- ['"]!out\/main\/demo\.cjs['"]$/m)
})

test('nothing outside electron/web starts a server', () => {
  const main = readFileSync('electron/main/index.ts', 'utf8') + readFileSync('electron/backend/process.ts', 'utf8')
  expect(main).not.toMatch(/http-server|node:http|\.listen\(/)
})

test('the store is installed as it was shipped, for all users of the machine', () => {
  expect(config).toMatch(/^npmRebuild: false$/m)
  expect(config).toMatch(/^ {2}perMachine: true$/m)
  expect(config).toMatch(/^appId: ma\.warcha\.desktop$/m)
})
