import { spawn } from 'node:child_process'
import { built } from './built.ts'
import { type Journal, readJournal, refusalsIn } from './journal.ts'

export interface WorkerTask {
  readonly folder: string
  readonly scenario:
    | 'crud'
    | 'password'
    | 'firstRun'
    | 'migration'
    | 'hardDay'
    | 'hardSwap'
    | 'backups'
    | 'stick'
    | 'restore'
    | 'restoreWithKey'
    | 'renewal'
  readonly steps: number
  readonly extra?: string
  readonly env?: NodeJS.ProcessEnv
  /** Killed so many milliseconds after so many lines; it ends by itself when absent. */
  readonly kill?: { readonly lines: number; readonly ms: number }
  /** Killed when this is aborted. */
  readonly killed?: AbortSignal
}

export interface WorkerRun {
  readonly journal: Journal
  readonly wasKilled: boolean
  readonly errors: string
  /** The codes of what was refused, in their order. */
  readonly refusals: readonly string[]
}

/** Runs a worker to its end, or kills it, and answers what it had said. */
export function runWorker(task: WorkerTask): Promise<WorkerRun> {
  const args = [built.worker, task.folder, task.scenario, String(task.steps), task.extra ?? '']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_COMPILE_CACHE: built.codeCache, ...task.env },
  })
  task.killed?.addEventListener('abort', () => child.kill('SIGKILL'))
  let said = ''
  let errors = ''
  let isDoomed = false
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said += text
    if (!task.kill || isDoomed || said.split('\n').length <= task.kill.lines) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), task.kill.ms)
  })
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_code, signal) =>
      resolve({ journal: readJournal(said), wasKilled: signal === 'SIGKILL', errors, refusals: refusalsIn(said) }),
    )
  })
}
