import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { requireNode } from '../backend/node-version.ts'
import { createHttpServer } from '../transport/http-server.ts'
import { createPageFiles } from '../transport/page-files.ts'

/**
 * The loopback host: the same backend and pages in a browser of this machine, where Electron's binary cannot be had,
 * for tests and for development. Never packaged. It listens on 127.0.0.1 alone and answers the holder of the token in
 * its address; WARCHA_BACKUP_FOLDERS names folders outside for backups, since a page cannot pick one; WARCHA_WEB_PORT and WARCHA_WEB_TOKEN fix them for a test that restarts it, WARCHA_WEB_NOW sets its clock.
 */

/** The clock of this machine, or one that starts at `from` (`2026-11-21T10:00`) and goes on at the same pace. */
function clockFrom(from: string | undefined): () => Date {
  const ahead = from ? Date.parse(from) - Date.now() : 0
  return () => new Date(Date.now() + ahead)
}

async function run(): Promise<void> {
  requireNode(22)
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  if (!values.data) throw new Error('The loopback host needs --data <folder>.')
  const root = resolve(__dirname, '../..')
  const { createBackend } = await import('../backend/create-backend.ts')
  const { openDataFolder } = await import('../backend/data-folder.ts')
  const now = clockFrom(process.env.WARCHA_WEB_NOW)
  const backend = createBackend({
    ...openDataFolder(resolve(values.data), { now }),
    resourcesDir: join(root, 'resources'),
    backupFolders: (process.env.WARCHA_BACKUP_FOLDERS ?? '').split(delimiter).filter(Boolean),
    now,
  })
  const token = process.env.WARCHA_WEB_TOKEN || randomBytes(24).toString('base64url')
  const readPageFile = createPageFiles(join(root, 'out/renderer'))
  const server = createHttpServer({ token, connect: () => backend.connect(), readPageFile })

  server.listen(Number(process.env.WARCHA_WEB_PORT ?? 0), '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`Warcha http://127.0.0.1:${port}/?token=${token}\n`)
  })

  setInterval(() => void backend.checkSessions(), 5_000).unref()

  let isClosing = false
  const close = async () => {
    if (isClosing) return
    isClosing = true
    const timer = setTimeout(() => process.exit(1), 30_000)
    server.close()
    server.closeAllConnections()
    await backend.close()
    clearTimeout(timer)
    await backend.copyOut(() => process.stdout.write('Copying the backup to the stick: leave it in.\n'))
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

run().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
})
