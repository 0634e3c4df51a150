import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { firstRun, start } from './start.ts'

/** Folders with vaults for one test file. */

const made: string[] = []

/** A folder of this test file, gone at its end. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-torture-'))
  if (made.length === 0)
    afterAll(() => {
      for (const path of made) rmSync(path, { recursive: true, force: true })
    })
  made.push(folder)
  return folder
}

let template: Promise<{ folder: string; key: string }> | undefined

/** A folder with a database alone, under a key that the test knows, with what the template holds. */
export async function aVaultUnder(key: Buffer): Promise<string> {
  const { folder, key: paperKey } = await aVault()
  const { vault, backend } = start(folder)
  await vault.unlockWithRecoveryKey(paperKey)
  vault.database!.raw.pragma('journal_mode = DELETE')
  vault.database!.raw.pragma(`rekey = "x'${key.toString('hex')}'"`)
  await backend.close()
  return folder
}

/** A copy of a vault that was set up once for this test file. */
export async function aVault(): Promise<{ folder: string; key: string }> {
  template ??= (async () => {
    const folder = freshFolder()
    return { folder, ...(await firstRun(folder)) }
  })()
  const { folder: from, key } = await template
  const folder = freshFolder()
  cpSync(from, folder, { recursive: true })
  return { folder, key }
}
