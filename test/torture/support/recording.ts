import { readFileSync } from 'node:fs'

/** Reads what support/recorder.c wrote, and plays the disk of a computer that loses its power. */

type Kind = 'write' | 'truncate' | 'sync' | 'rename' | 'unlink' | 'said' | 'create'
const kinds: readonly Kind[] = ['write', 'truncate', 'sync', 'rename', 'unlink', 'said', 'create']

export interface Event {
  readonly kind: Kind
  readonly path: string
  readonly at: number
  readonly data: Buffer
}

export function readRecording(path: string): Event[] {
  const bytes = readFileSync(path)
  const events: Event[] = []
  for (let at = 0; at < bytes.length; ) {
    const pathLength = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 11)
    const dataAt = at + 15 + pathLength
    events.push({
      kind: kinds[bytes[at]! - 1]!,
      path: bytes.toString('utf8', at + 15, dataAt),
      at: Number(bytes.readBigUInt64LE(at + 3)),
      data: bytes.subarray(dataAt, dataAt + length),
    })
    at = dataAt + length
  }
  return events
}

/** Where in a recording an act lies: from when it was asked for, until it was answered. */
export function extentOf(events: readonly Event[], act: string): { from: number; to: number } {
  const says = (word: string) => (event: Event) =>
    event.kind === 'said' && event.data.toString('utf8').startsWith(`{"${word}":{"kind":"${act}"`)
  return { from: events.findIndex(says('begin')) + 1, to: events.findLastIndex(says('done')) + 1 }
}

/** What can fail. */
export const isCall = ({ kind }: Event) => kind === 'write' || kind === 'truncate' || kind === 'sync'

type Change = { readonly at: number; readonly data: Buffer } | { readonly length: number }

/** One file, whatever it is called: what the disk holds for sure, and what it was told since the last sync. */
interface Inode {
  durable: Buffer
  pending: Change[]
}

type Naming = { readonly name: string; readonly inode: Inode | undefined }

function apply(content: Buffer, change: Change): Buffer {
  const end = 'length' in change ? change.length : Math.max(content.length, change.at + change.data.length)
  const next = Buffer.alloc(end)
  content.copy(next, 0, 0, Math.min(content.length, end))
  if ('data' in change) change.data.copy(next, change.at)
  return next
}

const sector = 512

/** Of an unsynced change 30 % is kept, 40 % is lost, and 30 % is torn: each sector of 512 bytes is there or not. */
function torn(content: Buffer, change: Change, chance: () => number): Buffer {
  const fate = chance()
  if (fate < 0.3) return apply(content, change)
  if (fate < 0.7) return content
  if ('length' in change) return chance() < 0.5 ? apply(content, change) : content
  let next = content
  for (let from = 0; from < change.data.length; ) {
    const to = Math.min(change.data.length, from + sector - ((change.at + from) % sector))
    if (chance() < 0.5) next = apply(next, { at: change.at + from, data: change.data.subarray(from, to) })
    from = to
  }
  return next
}

export interface Disk {
  play(event: Event): void
  /** The files as they may be found after a cut now. */
  afterCut(chance: () => number): Map<string, Buffer>
}

/**
 * A disk that begins with these files, all of them durable. The content of a file is sure after its own sync. Names
 * (new files, renames, removals) become sure with a sync of their folder; without one some first part of them does, in
 * their order, as file systems with a journal keep it.
 */
export function createDisk(begin: ReadonlyMap<string, Buffer>): Disk {
  const present = new Map<string, Inode>()
  for (const [name, durable] of begin) present.set(name, { durable, pending: [] })
  const sure = new Map(present)
  let namings: Naming[] = []

  function name(path: string, inode: Inode | undefined): void {
    if (inode) present.set(path, inode)
    else present.delete(path)
    namings.push({ name: path, inode })
  }

  const put = (names: Map<string, Inode>, { name, inode }: Naming) =>
    inode ? names.set(name, inode) : names.delete(name)

  return {
    play({ kind, path, at, data }) {
      const inode = present.get(path)
      if (kind === 'create' && !inode) name(path, { durable: Buffer.alloc(0), pending: [] })
      else if (kind === 'write') inode?.pending.push({ at, data })
      else if (kind === 'truncate') inode?.pending.push({ length: at })
      else if (kind === 'unlink') name(path, undefined)
      else if (kind === 'rename') {
        name(data.toString('utf8'), inode)
        name(path, undefined)
      } else if (kind === 'sync' && inode) {
        inode.durable = inode.pending.reduce<Buffer>(apply, inode.durable)
        inode.pending = []
      } else if (kind === 'sync') {
        for (const naming of namings) put(sure, naming)
        namings = []
      }
    },
    afterCut(chance) {
      const names = new Map(sure)
      for (const naming of namings.slice(0, Math.floor(chance() * (namings.length + 1)))) put(names, naming)
      return new Map(
        [...names].map(([path, { durable, pending }]) => [
          path,
          pending.reduce<Buffer>((content, change) => torn(content, change, chance), durable),
        ]),
      )
    },
  }
}
