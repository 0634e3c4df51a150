import { renameSync, rmSync } from 'node:fs'
import { type Backup, listBackups, partialSuffix, seemsWhole } from './ladder.ts'
import { superfluous } from './rotation.ts'

/**
 * Removes what rotation has no use for of one centre's backups; those of another one that lie there stay, and so does one
 * that is in use.
 */
export function letGo(folder: string, vaultId: string, now: Date, spared?: Backup): void {
  const own = listBackups(folder).filter(({ manifest }) => manifest.vaultId === vaultId)
  const judged = own.map((backup) => ({ ...backup.manifest, isWhole: seemsWhole(backup) }))
  const going = new Set(superfluous(judged, now))
  if (spared) going.delete(spared.manifest.id)
  for (const backup of own) if (going.has(backup.manifest.id)) removeBackup(backup)
}

/** Loses its name first, so that one whose removal is cut off is not listed. */
export function removeBackup({ folder }: Pick<Backup, 'folder'>): void {
  renameSync(folder, `${folder}${partialSuffix}`)
  rmSync(`${folder}${partialSuffix}`, { recursive: true, force: true })
}
