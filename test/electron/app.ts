import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

/** Launches the built app in the Electron that `npm run test:electron` found. */

const root = resolve(import.meta.dirname, '../..')
const binary = process.env.WARCHA_TEST_ELECTRON
if (!binary) throw new Error('Run these tests with npm run test:electron, which looks for an Electron.')
const baseArgs = JSON.parse(process.env.WARCHA_TEST_ELECTRON_ARGS ?? '[]') as string[]

export interface Launched {
  app: ElectronApplication
  page: Page
  folder: string
  /** What the page said in its console that was an error. */
  errors: string[]
}

/** Starts the built app. One start in many of an old Electron freezes before its window: it is ended and made again. */
export async function launch(folder?: string, triesLeft = 2): Promise<Launched> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'warcha-electron-')))
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  const app = await _electron.launch({
    executablePath: binary as string,
    args: [...baseArgs, root, `--data=${data}`],
    env: env as Record<string, string>,
  })
  const frozen = new Promise<undefined>((resolve) => setTimeout(resolve, 30_000, undefined).unref())
  const launched = await Promise.race([firstPage(app, data), frozen])
  if (launched) return launched
  app.process().kill('SIGKILL')
  if (triesLeft === 0) throw new Error('Electron freezes at its start.')
  return launch(data, triesLeft - 1)
}

async function firstPage(app: ElectronApplication, folder: string): Promise<Launched> {
  // Nobody touches the machine that runs tests: what they type goes to the page and not through the system.
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  const page = await app.firstWindow()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.waitForFunction(() => document.readyState === 'complete')
  return { app, page, folder, errors }
}

/** Quits as a person does and answers the exit code. */
export async function quit(app: ElectronApplication): Promise<number | null> {
  const child = app.process()
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  await app.close()
  return child.exitCode ?? ended
}

export const forget = (folder: string) => rm(folder, { recursive: true, force: true })

/** The pid of the backend: a utility process of Electron's, or a Node of its own. */
export async function backendPid(app: ElectronApplication, folder: string): Promise<number | undefined> {
  const utility = await app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((metric) => /Warcha backend/.test(`${metric.name} ${metric.serviceName}`))?.pid,
  )
  return utility ?? findProcess(folder)
}

function findProcess(folder: string): number | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (command.includes('backend.cjs') && command.includes(folder)) return Number(pid)
    } catch {
      // It ended while the list was read.
    }
  }
  return undefined
}

/** Answers the next save dialogs with that path, or with giving up; tells afterwards what they proposed. */
export async function answerSave(app: ElectronApplication, filePath: string | undefined) {
  await app.evaluate(({ dialog }, path) => {
    const state = globalThis as unknown as { proposed?: string }
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath?: string }) => {
      state.proposed = options.defaultPath
      return { canceled: path === null, filePath: path ?? undefined }
    }) as never
  }, filePath ?? null)
  return () => app.evaluate(() => (globalThis as unknown as { proposed?: string }).proposed)
}

type Reply = { ok: true; result: unknown } | { ok: false; error: { code: string } }

/** Asks the backend over a port of the test's own, got the way the page gets its: with a nonce, through the preload. */
export function ask(page: Page, path: string, input: unknown): Promise<Reply> {
  return page.evaluate(
    ([path, input]) =>
      new Promise<Reply>((resolve) => {
        const nonce = `test-${Math.random()}`
        window.addEventListener('message', function onMessage(event) {
          const port = event.data?.warcha === nonce ? event.ports[0] : undefined
          if (!port) return
          window.removeEventListener('message', onMessage)
          port.onmessage = (message) => {
            const reply = JSON.parse(message.data)
            if (!('id' in reply)) return
            resolve(reply)
            port.close()
          }
          port.postMessage(JSON.stringify({ id: 1, path, input }))
        })
        window.backendPort?.request(nonce)
      }),
    [path, input] as const,
  )
}

/** What a first run sends. */
export const firstRun = {
  language: 'fr',
  centre: {
    nameFr: 'Centre Al Amal',
    nameAr: 'مركز الأمل',
    nameTifinagh: null,
    associationFr: null,
    associationAr: null,
    addressFr: null,
    addressAr: null,
    cityFr: null,
    cityAr: null,
    phone: null,
    email: null,
    dataProtectionNumber: null,
    directorNameFr: null,
    directorNameAr: null,
    logo: null,
  },
  trainingYear: { startsOn: '2026-09-01', endsOn: '2027-07-31' },
  administrator: { username: 'admin', displayName: 'Amina', password: 'une phrase assez longue' },
}
