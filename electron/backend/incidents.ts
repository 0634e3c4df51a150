import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The log of what nobody foresaw: when, where in the code, which kind of error. Pages only ever see the number of an
 * incident. Nothing of a person stands here: what a message quotes is cut out, and folders, which hold user names.
 */

const keptDays = 14

/** Writes the error down and returns the number under which it is found again. */
export type Report = (error: unknown, path: string) => string

/** `logDir` absent: nothing is written. Files older than two weeks go when the first incident of a start is written. */
export function createReporter(logDir: string | undefined, now: () => Date): Report {
  let isTidy = false
  return (error, path) => {
    const instant = now().toISOString()
    const day = instant.slice(0, 10)
    const incident = `${day}-${Math.random().toString(36).slice(2, 6)}`
    if (!logDir) return incident
    try {
      mkdirSync(logDir, { recursive: true })
      if (!isTidy) removeOld(logDir, now())
      isTidy = true
      appendFileSync(join(logDir, `warcha-${day}.log`), `${instant} ${incident} ${path}\n${describe(error)}\n`)
    } catch {
      // The disk is full or fails: a line that cannot be written is not worth the call that it is about.
    }
    return incident
  }
}

function removeOld(logDir: string, now: Date): void {
  const oldest = new Date(now.getTime() - keptDays * 86_400_000).toISOString().slice(0, 10)
  for (const name of readdirSync(logDir)) {
    const day = /^warcha-(\d{4}-\d{2}-\d{2})\.log$/.exec(name)?.[1]
    if (day !== undefined && day < oldest) rmSync(join(logDir, name), { force: true })
  }
}

/** Kind, code and place of an error and its causes, without what it quotes. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return redact(typeof error)
  const code = 'code' in error ? ` [${String(error.code)}]` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? [] : [`caused by ${describe(error.cause)}`]
  return [`${error.name}${code}: ${redact(error.message)}`, ...frames.map(withoutFolders), ...cause].join('\n')
}

/**
 * A message up to what it quotes or to the first path, for nobody can tell where those end: quotes stand in quotes, and
 * names of folders have spaces. Without numbers that could be somebody's, and without words that begin like a name.
 */
function redact(message: string): string {
  return (message.split('\n')[0] ?? '')
    .replace(/["`«“].*|(?<!\p{L})['’].*/u, '…')
    .replace(/(?:\p{L}:)?[\\/].*/u, '…')
    .replace(/(?<=\s)\p{Lu}(?!\p{Lu}*_)[\p{L}\p{N}-]*/gu, '…')
    .replace(/\d{4,}/g, '…')
    .replace(/\p{Script=Arabic}+/gu, '…')
    .slice(0, 300)
}

/** A line of a stack with the name of its file alone: everything from the first separator to the last goes. */
function withoutFolders(frame: string): string {
  return frame.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:.*[\\/])?/, '')
}
