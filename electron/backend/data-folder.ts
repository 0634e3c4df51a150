import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderStorage } from './vault/folder-storage.ts'
import { createVault, type Vault, type VaultOptions } from './vault/vault.ts'

export interface DataFolder {
  readonly vault: Vault
  readonly logDir: string
  readonly backupsDir: string
}

/** Where each thing lives inside the data folder, which is made if it is not there. */
export function openDataFolder(folder: string, options?: VaultOptions): DataFolder {
  const backupsDir = join(folder, 'backups')
  const logDir = join(folder, 'logs')
  for (const path of [backupsDir, logDir]) mkdirSync(path, { recursive: true })
  const now = options?.now ?? (() => new Date())
  const storage = folderStorage({ databasePath: join(folder, 'warcha.sqlite'), backupsDir, now })
  return { vault: createVault(storage, options), logDir, backupsDir }
}
