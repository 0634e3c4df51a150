import { join } from 'node:path'
import { protocol, type Session } from 'electron'
import { createPageFiles } from '../transport/page-files.ts'

/** Makes `app:` a real origin; has to happen before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the built pages at app://warcha/, each load with its own style nonce. */
export function serveAppProtocol(session: Session): void {
  const read = createPageFiles(join(__dirname, '../renderer'))
  session.protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    const file = read(host === 'warcha' && request.method === 'GET' ? pathname : '')
    return new Response(file.body, { status: file.status, headers: file.headers })
  })
}
