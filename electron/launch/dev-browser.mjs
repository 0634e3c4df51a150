import { spawn } from 'node:child_process'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { root } from './project.mjs'

/** Runs in the project's Node: the loopback host behind Vite's server, which passes the backend's calls on to it. */
const data = process.env.WARCHA_DEV_DATA ?? ''
const host = spawn(process.execPath, [join(root, 'out/main/web.cjs'), '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
host.on('exit', (code) => process.exit(code ?? 1))
process.on('exit', () => host.kill())
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(0))

host.stdout.setEncoding('utf8').once('data', async (/** @type {string} */ line) => {
  const { origin, search } = new URL(line.trim().split(' ')[1] ?? '')
  const target = { target: origin, changeOrigin: true, headers: { origin } }
  const server = await createServer({
    configFile: false,
    root: join(root, 'renderer'),
    plugins: [react()],
    server: { host: '127.0.0.1', proxy: { '/rpc': target, '/events': target } },
  })
  await server.listen()
  const address = server.resolvedUrls?.local[0] ?? ''
  process.stdout.write(`Warcha ${address}${search}\n`)
  if (process.env.WARCHA_DEV_OPEN) server.openBrowser()
})
