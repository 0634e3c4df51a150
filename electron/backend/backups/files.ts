import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { DomainError } from '../../shared/errors.ts'

const blockSize = 1024 * 1024

/** Calls `take` with a file's bytes, block by block: a database need not fit into memory. */
function readBlocks(path: string, take: (block: Buffer) => void): void {
  const descriptor = openSync(path, 'r')
  try {
    const block = Buffer.alloc(blockSize)
    for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block))
      take(block.subarray(0, read))
  } finally {
    closeSync(descriptor)
  }
}

export function sha256Of(path: string): string {
  const hash = createHash('sha256')
  readBlocks(path, (block) => hash.update(block))
  return hash.digest('hex')
}

/**
 * Copies a file into a new one and does not come back before the system says that it is on the disk.
 * @throws DomainError `backup.place_missing` when the stick that it comes from is pulled out.
 */
export function copySynced(from: string, to: string): void {
  const descriptor = openSync(to, 'wx', 0o600)
  try {
    readBlocks(from, (block) => {
      for (let written = 0; written < block.length; ) written += writeSync(descriptor, block, written)
    })
    fsyncSync(descriptor)
  } catch (error) {
    throw existsSync(from) ? error : new DomainError('backup.place_missing', {}, { cause: error })
  } finally {
    closeSync(descriptor)
  }
}

/**
 * `sha256Of` on a stick, which may be slow or go away: everybody else has a turn between two blocks, and `signal` ends
 * it there.
 */
export async function sha256InTurns(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await readInTurns(path, async (block) => void hash.update(block), signal)
  return hash.digest('hex')
}

/** `copySynced` to or from a stick, in turns like `sha256InTurns`. */
export async function copyInTurns(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const target = await open(to, 'wx', 0o600)
  try {
    await readInTurns(from, (block) => writeWhole(target, block), signal)
    await target.sync()
  } finally {
    await target.close()
  }
}

async function readInTurns(
  path: string,
  take: (block: Buffer) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const source = await open(path, 'r')
  try {
    const block = Buffer.alloc(blockSize)
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await source.read(block)
      if (bytesRead === 0) return
      await take(block.subarray(0, bytesRead))
    }
  } finally {
    await source.close()
  }
}

async function writeWhole(target: FileHandle, block: Buffer): Promise<void> {
  for (let written = 0; written < block.length; )
    written += (await target.write(block, written, block.length - written)).bytesWritten
}
