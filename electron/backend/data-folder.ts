import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where each thing lives inside the data folder, which is made if it is not there. */
export function openDataFolder(folder: string): { databasePath: string; backupsDir: string; logDir: string } {
  const backupsDir = join(folder, 'backups')
  const logDir = join(folder, 'logs')
  for (const path of [backupsDir, logDir]) mkdirSync(path, { recursive: true })
  return { databasePath: join(folder, 'warcha.sqlite'), backupsDir, logDir }
}
