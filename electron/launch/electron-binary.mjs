import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environment, projectNode, say, script } from './project.mjs'

/**
 * Finds an Electron that can run here, downloading it when it may. Its binary is no npm package: the package
 * `electron` fetches it from GitHub, which a centre's network may not reach.
 */

/** @type {Record<string, string>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** Where the binary is, or will be: the folder that ELECTRON_OVERRIDE_DIST_PATH names, else the package's own. */
function expectedPath() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? script('electron/dist')
  return join(folder, executables[process.platform] ?? 'electron')
}

async function isReachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(8_000) })
    return true
  } catch {
    return false
  }
}

/**
 * @typedef {{ path: string, nodeMajor: number, problem?: undefined }} Found
 * @typedef {{ problem: string, path?: undefined }} NotFound
 */

/**
 * The binary with the version of its Node, or in one sentence why there is none.
 * @returns {Promise<Found | NotFound>}
 */
export async function findElectron() {
  const path = expectedPath()
  if (!existsSync(path)) {
    if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return { problem: `there is no Electron at ${path}` }
    if (!(await isReachable())) return { problem: 'its binary is not here and GitHub cannot be reached to download it' }
    say('Downloading Electron, once (about 120 MB)…')
    const how = { env: environment(), timeout: 15 * 60_000 }
    const result = spawnSync(projectNode(), [script('electron/install.js')], how)
    if (result.status !== 0 || !existsSync(path)) return { problem: 'its binary could not be downloaded' }
  }
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const asked = spawnSync(path, ['-p', 'process.versions.node'], { env, encoding: 'utf8', timeout: 30_000 })
  if (asked.status !== 0) {
    const line = (asked.stderr ?? '').split('\n').find(Boolean) ?? 'no reason given'
    return { problem: `it does not start here (${line.replace(/^.*?: (?=error)/, '')})` }
  }
  return { path, nodeMajor: Number(asked.stdout.split('.')[0]) }
}

/**
 * What any start of Electron here needs: no Chromium sandbox for root, which Chromium refuses to give one, and the
 * project's Node for the backend where Electron's own is too old for the store.
 * @param {Found} electron
 */
export function electronSetup(electron) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...environment() }
  if (electron.nodeMajor < 22 && !env.WARCHA_BACKEND_NODE) env.WARCHA_BACKEND_NODE = projectNode()
  return { args: isRoot ? ['--no-sandbox'] : [], env }
}

/** False on a Linux without a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
