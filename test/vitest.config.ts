import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * Everything that runs in plain Node; the pages in jsdom against the real backend; the built app in a browser; the
 * built app in Electron, which `npm run test:electron` alone asks for.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          root: '.',
          include: ['test/{db,backend,main,shared,transport,architecture,documents}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          root: '.',
          include: ['test/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root: '.',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'torture',
          root: '.',
          include: ['test/torture/**/*.test.ts'],
          // What stands between a process and its disk is made for Linux, with gcc.
          exclude: process.platform === 'linux' ? [] : ['test/torture/{power-cut,failing-disk}.test.ts'],
          globalSetup: ['test/torture/global-setup.ts'],
          environment: 'node',
          testTimeout: process.env.WARCHA_TORTURE === 'long' ? 4 * 3_600_000 : 600_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'electron',
          root: '.',
          include: ['test/electron/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
