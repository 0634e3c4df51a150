import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { demoNow } from './demo-day.ts'

/** Runs the built loopback host on a data folder, for tests in a browser, on the day of the demo. */

const entry = resolve(import.meta.dirname, '../../out/main/web.cjs')

export interface Served {
  /** The address with its token; the same after `restart`. */
  url: string
  folder: string
  /** An orderly end; a folder that was made for this host goes with it. */
  stop(): Promise<void>
  /** The end a power cut makes. The folder stays. */
  kill(): Promise<void>
  /** Starts again on the same folder, port and token, as a page that stayed open expects. */
  restart(): Promise<void>
}

interface Host {
  readonly folder: string
  readonly token: string
  readonly backupFolders: readonly string[]
}

async function start(
  { folder, token, backupFolders }: Host,
  port: string,
): Promise<{ child: ChildProcess; url: string }> {
  const env = {
    ...process.env,
    WARCHA_WEB_PORT: port,
    WARCHA_WEB_TOKEN: token,
    WARCHA_WEB_NOW: demoNow,
    WARCHA_BACKUP_FOLDERS: backupFolders.join(delimiter),
  }
  const child = spawn(process.execPath, [entry, '--data', folder], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8')
  const url = await new Promise<string>((ready, fail) => {
    child.on('exit', (code) => fail(new Error(`The loopback host ended with ${code} before it was ready.`)))
    child.stdout.on('data', (text: string) => {
      const line = /^Warcha (http\S+)$/m.exec(text)
      if (line?.[1]) ready(line[1])
    })
  })
  return { child, url }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** Starts the host; `folder` is a temporary one unless given, `backupFolders` are the sticks that it knows. */
export async function serve(options: { folder?: string; backupFolders?: readonly string[] } = {}): Promise<Served> {
  if (!existsSync(entry)) throw new Error('There is no built host: run npm run build first.')
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'warcha-e2e-'))
  const host = { folder, token: randomBytes(16).toString('hex'), backupFolders: options.backupFolders ?? [] }
  let running = await start(host, '0')
  const { url } = running
  return {
    url,
    folder,
    async stop() {
      await end(running.child, 'SIGTERM')
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
    kill: () => end(running.child, 'SIGKILL'),
    async restart() {
      await end(running.child, 'SIGKILL')
      running = await start(host, new URL(url).port)
    },
  }
}
