import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

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

/** Copies a file into a new one and does not come back before the system says that it is on the disk. */
export function copySynced(from: string, to: string): void {
  const descriptor = openSync(to, 'wx', 0o600)
  try {
    readBlocks(from, (block) => {
      for (let written = 0; written < block.length; ) written += writeSync(descriptor, block, written)
    })
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
