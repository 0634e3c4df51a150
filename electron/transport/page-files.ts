import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/**
 * The built pages as both hosts serve them. Only files found when the host starts can be asked for, by exact name, so
 * no spelling of a path reaches anything else.
 */

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export interface PageFile {
  status: 200 | 404
  headers: Record<string, string>
  body: Uint8Array
}

/** The policy of every page: our own files only, styles with the nonce of this load, no frames, no outside. */
export function contentSecurityPolicy(nonce: string): string {
  return (
    "default-src 'none'; script-src 'self'; " +
    `style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; ` +
    "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'"
  )
}

function list(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? list(folder, `${prefix}${entry.name}/`) : [prefix + entry.name],
  )
}

/** Reads files of the folder by the path of a URL (`/` is index.html), each with its headers and, for html, a nonce. */
export function createPageFiles(folder: string): (pathname: string) => PageFile {
  const known = new Set(list(folder).map((name) => `/${name}`))
  return (pathname) => {
    const name = pathname === '/' ? '/index.html' : pathname
    const headers: Record<string, string> = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    }
    if (!known.has(name)) return { status: 404, headers, body: new Uint8Array() }
    headers['content-type'] = mediaTypes[extname(name)] ?? 'application/octet-stream'
    const body = readFileSync(join(folder, name))
    if (extname(name) !== '.html') {
      headers['cache-control'] = name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
      return { status: 200, headers, body }
    }
    const nonce = randomBytes(16).toString('base64')
    headers['content-security-policy'] = contentSecurityPolicy(nonce)
    headers['cache-control'] = 'no-store'
    const html = body
      .toString('utf8')
      .replace(/\s*<meta name="style-nonce"[^>]*>/, '')
      .replace(/<head>/, `<head><meta name="style-nonce" content="${nonce}">`)
    return { status: 200, headers, body: new TextEncoder().encode(html) }
  }
}
