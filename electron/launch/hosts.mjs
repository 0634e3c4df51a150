import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronSetup, findElectron, hasDisplay } from './electron-binary.mjs'
import { environment, projectNode, root, say } from './project.mjs'

/** The two ways to show Warcha: Electron's window, or the loopback host in a browser. */

/**
 * Passes the end of this process on to the child, and the child's to this process.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function follow(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** @param {string} url */
function openInBrowser(url) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]] }
  const [command, args] = openers[process.platform] ?? ['xdg-open', [url]]
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.on('error', () => say('No browser could be opened: open the address by hand.'))
  opener.unref()
}

/**
 * Starts the loopback host, prints `Warcha <address>` on stdout when it is ready, and runs until it ends.
 * @param {{ data: string, open: boolean }} options
 */
export function showInBrowser(options) {
  const child = spawn(projectNode(), [join(root, 'out/main/web.cjs'), '--data', options.data], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (/** @type {string} */ text) => {
    process.stdout.write(text)
    const url = /^Warcha (http\S+)/m.exec(text)?.[1]
    if (url && options.open) openInBrowser(url)
  })
  return follow(child)
}

/**
 * Opens Electron's window and runs until it closes. Answers the reason when it cannot, or ends badly at once.
 * @param {{ data: string }} options
 * @returns {Promise<{ code: number } | { problem: string }>}
 */
async function showInElectron(options) {
  if (!hasDisplay()) return { problem: 'there is no display' }
  const electron = await findElectron()
  if (electron.problem !== undefined) return { problem: electron.problem }
  const { args, env } = electronSetup(electron)
  const began = Date.now()
  const child = spawn(electron.path, [...args, root, `--data=${options.data}`], { cwd: root, env, stdio: 'inherit' })
  const code = await follow(child)
  if (code !== 0 && Date.now() - began < 5_000) return { problem: 'it ended at once: see the lines above' }
  return { code }
}

/**
 * Electron where it can be had, else the browser with the reason. Answers the exit code.
 * @param {{ data: string, open: boolean, browser: boolean }} options
 */
export async function show(options) {
  if (!options.browser) {
    const shown = await showInElectron(options)
    if ('code' in shown) return shown.code
    say(`Warcha opens in the browser, because Electron is not to be had: ${shown.problem}.`)
  }
  return showInBrowser(options)
}
