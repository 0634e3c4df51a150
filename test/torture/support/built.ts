import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../.cache/torture')

/** What the global set-up makes before any test. */
export const built = {
  folder,
  worker: join(folder, 'worker.mjs'),
  recorder: join(folder, 'recorder.so'),
  /** What V8 made of the worker, for the next start. */
  codeCache: join(folder, 'code-cache'),
}
