import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Three bundles: main (with the backend process and the browser host as entries of their own), preload, renderer.
 * Main and preload are CommonJS so that a sandboxed preload and older Electrons load them; packages from
 * `dependencies` stay outside the bundle, because pdfmake must exist once and better-sqlite3 is native.
 */
const chromium = 'chrome114'

export default defineConfig({
  main: {
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
      assetsInlineLimit: 0,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
})
