import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Replaces a small file so that a power cut leaves the old one or the new one, never half: written beside it, synced,
 * renamed, and the folder synced where the system can.
 */
export function writeDurably(path: string, content: string): void {
  const partial = `${path}.partial`
  try {
    const descriptor = openSync(partial, 'w', 0o600)
    try {
      // Unlike writeSync, it goes on where the system wrote a part.
      writeFileSync(descriptor, content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** What a kill left of a write is of no use to anybody; only while nobody writes in that folder. */
export function forgetHalves(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.endsWith('.json.partial')) rmSync(join(folder, name), { force: true })
}

/** A rename is only as lasting as its folder's entry. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
