import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { environment, projectNode, say, script } from './project.mjs'

/** Finds the Chromium that the end-to-end tests drive. */

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

function onPath() {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

/** The Chromiums that Playwright downloaded, the newest first. */
function inPlaywrightCache() {
  /** @type {Record<string, string>} */
  const places = { win32: 'AppData/Local/ms-playwright', darwin: 'Library/Caches/ms-playwright' }
  const place = places[process.platform] ?? '.cache/ms-playwright'
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), place)
  if (!existsSync(cache)) return []
  const kinds = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe']
  const mac = ['chrome-mac', 'chrome-mac-arm64'].map((kind) => `${kind}/Chromium.app/Contents/MacOS/Chromium`)
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => [...kinds, ...mac].map((kind) => join(cache, name, kind)))
}

function find() {
  return [...onPath(), ...applications, ...inPlaywrightCache()].find((path) => existsSync(path))
}

/** The path of a Chromium, installed when there is none; undefined when that failed too, which is then said. */
export function findChromium() {
  const named = process.env.CHROME_PATH
  if (named && existsSync(named)) return named
  const found = find()
  if (found) return found
  say('No Chromium here: installing one for the browser tests…')
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot) {
    spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 2] })
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { env, stdio: ['ignore', 'ignore', 2] })
  } else {
    const how = { env: environment(), timeout: 15 * 60_000 }
    spawnSync(projectNode(), [script('playwright-core/cli.js'), 'install', 'chromium'], how)
  }
  const installed = find()
  if (!installed) say('No Chromium could be installed: install Chrome or Chromium and set CHROME_PATH to it.')
  return installed
}
