import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import { writeDurably } from './durable-file.ts'
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts'

const names = ['vault.json', 'vault.copy.json', 'vault.previous.json'] as const

/** The envelope of a folder: twice, and once as it was before. Each copy is whole or not there. */
export interface EnvelopeFiles {
  exist(): boolean
  /** The newest whole one. @throws DomainError `vault.keys_missing`, `vault.keys_damaged`, `database.newer`. */
  read(): Envelope
  /** The one before stays as it was, unless a slot goes: what is taken away may open nothing any more, from no copy. */
  save(next: Envelope): void
  /** Nothing of the one before stays: its slots may open what nobody is to open any more. */
  replace(next: Envelope): void
  copyInto(otherFolder: string): void
}

export function envelopeFiles(folder: string): EnvelopeFiles {
  const [current, copy, previous] = names.map((name) => join(folder, name)) as [string, string, string]
  const texts = () => [current, copy, previous].map(readText)

  function replace(next: Envelope): void {
    for (const path of [current, copy, previous]) writeDurably(path, writeEnvelope(next))
  }

  return {
    exist: () => texts().some((text) => text !== undefined),
    read() {
      const read = texts().flatMap((text) => (text === undefined ? [] : [readEnvelope(text)]))
      if (read.includes('newer')) throw new DomainError('database.newer', {})
      const whole = read.filter((found) => found !== undefined && found !== 'newer')
      const newest = whole.sort((a, b) => b.revision - a.revision)[0]
      if (newest) return newest
      throw new DomainError(read.length === 0 ? 'vault.keys_missing' : 'vault.keys_damaged', {})
    },
    save(next) {
      const text = readText(current)
      const before = text === undefined ? undefined : readEnvelope(text)
      if (before === undefined || before === 'newer' || takesAway(before, next)) return replace(next)
      writeDurably(previous, writeEnvelope(before))
      for (const path of [current, copy]) writeDurably(path, writeEnvelope(next))
    },
    replace,
    copyInto(otherFolder) {
      for (const name of names)
        if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(otherFolder, name))
    },
  }
}

function takesAway(before: Envelope, next: Envelope): boolean {
  const kept = new Set(next.slots.map(({ id }) => id))
  return before.slots.some(({ id }) => !kept.has(id))
}

/** Undefined when it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
