import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { fullSize } from './large-centre/rows.ts'
import { copyLargeCentre } from './large-centre.ts'
import { timesOf } from './measure.ts'
import { ratio, say, table } from './report.ts'

/**
 * From the start of the process to a screen that can be typed in: the built application on the large centre, up to
 * its login form, against a bare window of the same Electron with one field. Run turn by turn.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const starts = 12
const executablePath = process.env.WARCHA_BENCH_ELECTRON ?? ''
const electronArgs = JSON.parse(process.env.WARCHA_BENCH_ELECTRON_ARGS ?? '[]') as string[]

const emptyMain = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<input>')
})
app.on('window-all-closed', () => app.quit())
`

/** Milliseconds until the first text field can be typed in. */
async function startOnce(args: string[]): Promise<number> {
  const start = performance.now()
  const app = await _electron.launch({ executablePath, args: [...electronArgs, ...args], cwd: root, timeout: 30_000 })
  try {
    const page = await app.firstWindow()
    await page.locator('input:enabled').first().waitFor({ state: 'visible', timeout: 20_000 })
    return performance.now() - start
  } finally {
    await app.close()
  }
}

/** A start that Playwright loses sight of, as it does now and then with an old Electron, is said and made again. */
async function startSeen(args: string[], triesLeft = 3): Promise<number> {
  try {
    return await startOnce(args)
  } catch (error) {
    if (triesLeft === 0) throw error
    say(`A start of ${args.length > 1 ? 'Warcha' : 'the empty window'} was not seen to its end and is made again.`)
    return startSeen(args, triesLeft - 1)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'warcha-cold-'))
try {
  const [empty, data] = [join(folder, 'empty'), join(folder, 'data')]
  for (const path of [empty, data]) mkdirSync(path)
  writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "main": "main.js" }')
  writeFileSync(join(empty, 'main.js'), emptyMain)
  await copyLargeCentre(fullSize, data)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = -1; round < starts; round++) {
    const [bareTime, ourTime] = [await startSeen([empty]), await startSeen([root, `--data=${data}`])]
    if (round < 0) continue
    bare.push(bareTime)
    ours.push(ourTime)
  }
  const [ourTimes, bareTimes] = [timesOf(ours), timesOf(bare)]
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  say(
    table(
      ['', 'Warcha', 'empty window', 'ratio'],
      [['Cold start', seconds(ourTimes.median), seconds(bareTimes.median), ratio(ourTimes.median, bareTimes.median)]],
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
