import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { electronSetup, findElectron, hasDisplay } from './electron-binary.mjs'
import { build, fail, install, say } from './project.mjs'
import { createCount } from './suites.mjs'

/** `npm run test:electron`: the built app in a real Electron. Fails where there is none. */

/** Repeats this script inside a virtual screen, and ends with it. */
function runInVirtualScreen() {
  const how = /** @type {const} */ ({ stdio: 'inherit' })
  const result = spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], how)
  if (result.error) fail('There is no display: install Xvfb (apt-get install xvfb xauth) or set DISPLAY.')
  process.exit(result.status ?? 1)
}

install()
await build()
const electron = await findElectron()
const count = createCount()
if (electron.problem !== undefined) {
  say(`The Electron suite cannot run: ${electron.problem}.`)
  count.miss()
} else {
  if (!hasDisplay()) runInVirtualScreen()
  const { args, env } = electronSetup(electron)
  // A virtual screen has no graphics card, and Chromium's search for one hangs a start in ten.
  const testArgs = JSON.stringify([...args, '--disable-gpu'])
  const setup = { WARCHA_TEST_ELECTRON: electron.path, WARCHA_TEST_ELECTRON_ARGS: testArgs }
  await count.vitest(['electron'], { ...env, ...setup })
}
process.exitCode = count.finish()
