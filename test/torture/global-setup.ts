import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { built } from './support/built.ts'

/**
 * What the tests start by the hundred, in one file with everything it imports, so that a start takes a tenth of a
 * second of the processor instead of three quarters; and the recorder, which needs a C compiler here and nowhere else.
 */
export default async function setUp(): Promise<void> {
  mkdirSync(built.folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: /.*/, external: ['better-sqlite3', 'exceljs', 'pdfmake', 'vite'] },
    build: {
      ssr: resolve(import.meta.dirname, 'support/worker.ts'),
      outDir: built.folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  if (process.platform !== 'linux') return
  const source = join(import.meta.dirname, 'support/recorder.c')
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', built.recorder, source, '-ldl', '-lpthread'])
}
