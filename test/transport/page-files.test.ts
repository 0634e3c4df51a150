import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPageFiles } from '../../electron/transport/page-files.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-pages-'))
  mkdirSync(join(folder, 'built/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  writeFileSync(join(folder, 'built/index.html'), '<!doctype html><html><head><title>x</title></head></html>')
  writeFileSync(join(folder, 'built/assets/a.js'), 'export {}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string) => createPageFiles(join(folder, 'built'))(path)

test('the page carries a policy and the same nonce in its head, another one each load', () => {
  const one = read('/')
  const policy = one.headers['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThan(20)
  expect(new TextDecoder().decode(one.body)).toContain(`<head><meta name="style-nonce" content="${nonce}">`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(read('/').headers['content-security-policy']).not.toBe(policy)
})

test('a script has its type and may not be sniffed', () => {
  expect(read('/assets/a.js')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
  })
})

test('nothing outside the folder can be named', () => {
  const tries = ['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '//secret.txt', '/%2e%2e/secret.txt']
  for (const path of [...tries, '', '/assets', '/assets/', '/..\\secret.txt', '/index.html\0', 'index.html']) {
    expect(read(path).status, path).toBe(404)
  }
})
