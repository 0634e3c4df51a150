import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'

/**
 * The system's viewer prints our documents, so they stand in clear for a moment: under a name that tells nothing, gone
 * after some minutes, with the session, and when the app starts or ends.
 */

const folder = () => join(app.getPath('userData'), 'printing')
/** Time to choose a printer; a viewer that has read the file does not need it any more. */
const keptMs = 5 * 60_000
/** A viewer that still holds a file, as they do on Windows, is asked again. */
const [retries, retryMs] = [5, 2_000]

let timer: NodeJS.Timeout | undefined

/** Opens a PDF of ours in the system's viewer. */
export async function print(document: { content: string }): Promise<{ printed: boolean }> {
  const bytes = Buffer.from(document.content, 'base64')
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { printed: false }
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const path = join(folder(), `warcha-${randomBytes(4).toString('hex')}.pdf`)
  await writeFile(path, bytes, { mode: 0o600 })
  clearTimeout(timer)
  timer = setTimeout(() => void forgetPrinted(), keptMs).unref()
  return { printed: (await shell.openPath(path)) === '' }
}

/** Removes the copies; one that a viewer does not let go of stays until next time. */
export async function forgetPrinted(): Promise<void> {
  const patience = { recursive: true, force: true, maxRetries: retries, retryDelay: retryMs }
  await rm(folder(), patience).catch(() => {})
}
