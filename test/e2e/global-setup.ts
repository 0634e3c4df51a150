import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions } from '../support/chromium.ts'
import { demoDay } from '../support/demo-day.ts'

/** What all end-to-end tests share: one browser, and the demo centre built once, of which each host gets a copy. */

declare module 'vitest' {
  interface ProvidedContext {
    browserEndpoint: string
    demoFolder: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-demo-'))
  const root = resolve(import.meta.dirname, '../..')
  const script = join(root, 'electron/launch/build-demo.mjs')
  execFileSync(process.execPath, [script, folder, join(root, 'resources'), demoDay], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const server = await chromium.launchServer(chromiumOptions)
  project.provide('browserEndpoint', server.wsEndpoint())
  project.provide('demoFolder', folder)
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
