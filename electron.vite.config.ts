import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Three bundles: main (with the backend process and the browser host as entries of their own), preload, renderer.
 * Main and preload are CommonJS so that a sandboxed preload and older Electrons load them; packages from
 * `dependencies` stay outside the bundle, because pdfmake must exist once and better-sqlite3 is native; zod, Kysely and
 * i18next are bundled, because reading their many small files took longer than the rest of the backend's start.
 */
const chromium = 'chrome114'

/** The store's native parts as npm installed them: see electron/backend/store-addon.ts. */
const addons = 'node_modules/better-sqlite3/prebuilds'
const digests = Object.fromEntries(
  readdirSync(addons).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(`${addons}/${name}`))
      .digest('hex'),
  ]),
)

export default defineConfig({
  main: {
    define: { STORE_ADDON_DIGESTS: JSON.stringify(digests) },
    build: {
      outDir: 'out/main',
      target: 'node18',
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          backend: 'electron/backend/process.ts',
          web: 'electron/web/index.ts',
          demo: 'electron/backend/demo.ts',
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: chromium,
      cssTarget: chromium,
      minify: true,
      // In KiB. The pages come from the disk, not over a network.
      chunkSizeWarningLimit: 2048,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'renderer/index.html',
        // Each file costs the host a request: what the first screen needs is one.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
