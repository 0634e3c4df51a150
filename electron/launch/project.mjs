import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What every launcher needs: packages installed, bundles built, and the Node that the project brings along. Runs on a
 * plain Node 20.19 before anything is installed, so it imports nothing but Node itself. Progress goes to stderr;
 * stdout is for what scripts read.
 */

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(root, 'node_modules')

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Says a sentence and ends.
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  say(sentence)
  process.exit(1)
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** True when every package of the lock file that this system can have is there in its version. */
function isInstalledByHand() {
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const found = readJson(join(modules, '.package-lock.json'))?.packages ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || found[path]?.version === entry.version,
  )
}

/** Installs the packages when package-lock.json is not the one that was installed last. */
export function install() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
  const stamp = join(modules, '.warcha-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(projectNode())) return
  const isThere = existsSync(modules)
  if (!isThere || !isInstalledByHand() || !existsSync(projectNode())) {
    if (isThere && lstatSync(modules).isSymbolicLink()) {
      fail('node_modules is a link to another folder and does not fit package-lock.json: run npm ci where it leads.')
    }
    say(isThere ? 'The packages changed: installing them…' : 'First start: installing the packages…')
    const npm = process.env.npm_execpath
    const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const how = { cwd: root, stdio: ['ignore', 2, 2] }
    const result = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...options], how)
      : spawnSync('npm', options, { ...how, shell: process.platform === 'win32' })
    if (result.status !== 0) fail('The packages could not be installed: see the lines above. Is the network there?')
  }
  writeFileSync(stamp, wanted)
}

/** The Node that came with the packages: new enough whatever Node npm runs in. */
export function projectNode() {
  return join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * The script behind a package's command, run without a shell.
 * @param {string} name
 */
export function script(name) {
  return join(modules, name)
}

/** The environment of everything started from here: the project's Node comes first. */
export function environment() {
  const path = `${join(modules, 'node/bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  return { ...process.env, PATH: path }
}

/**
 * Runs a command with the project's Node and waits; answers its exit code.
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export function runNode(command, options = {}) {
  return new Promise((resolve) => {
    const how = { cwd: root, stdio: options.stdio ?? 'inherit', env: options.env ?? environment() }
    const child = spawn(projectNode(), command, how)
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const sources = ['electron', 'renderer', 'db', 'resources', 'electron.vite.config.ts', 'package-lock.json']

/**
 * @param {string} path
 * @returns {string[]}
 */
function describe(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return [`${path} ${status.size} ${status.mtimeMs}`]
  return readdirSync(path)
    .filter((name) => name !== 'launch' && name !== 'node_modules')
    .sort()
    .flatMap((name) => describe(join(path, name)))
}

/**
 * Builds the bundles into out/ when a source is newer, gone or new since the last time.
 * @param {{ always?: boolean }} [options]
 */
export async function build(options = {}) {
  const present = createHash('sha256').update(sources.flatMap((path) => describe(join(root, path))).join('\n'))
  const now = present.digest('hex')
  const stamp = join(root, 'out/.sources')
  if (!options.always && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Building Warcha…')
  const env = { ...environment(), NODE_ENV: 'production' }
  const command = [script('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  if ((await runNode(command, { env, stdio: ['ignore', 2, 2] })) !== 0) fail('The build failed: see the lines above.')
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, now)
}
