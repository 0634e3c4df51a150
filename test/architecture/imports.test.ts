import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles } from './source-files.ts'

/** Who may import what (docs/architecture.md). The first rule whose folder holds the file decides. */
interface Layer {
  readonly folder: string
  /** Prefixes of project paths and names of packages; `*` allows every package. */
  readonly may: readonly string[]
}

const nodeBuiltIns = 'node:'

const layers: readonly Layer[] = [
  { folder: 'resources/', may: ['resources/', 'i18next'] },
  { folder: 'electron/shared/', may: ['electron/shared/', 'resources/locales/', 'zod', 'i18next'] },
  { folder: 'electron/transport/', may: ['electron/transport/', 'electron/shared/', nodeBuiltIns] },
  { folder: 'electron/backend/rules/', may: ['electron/backend/rules/', 'electron/shared/'] },
  {
    folder: 'electron/backend/documents/',
    may: [
      'electron/backend/documents/',
      'electron/shared/',
      'resources/',
      'pdfmake',
      'pdfkit',
      'fontkit',
      'bidi-js',
      'exceljs',
      nodeBuiltIns,
    ],
  },
  {
    folder: 'electron/backend/',
    may: [
      'electron/backend/',
      'electron/shared/',
      'electron/transport/',
      'db/',
      'resources/',
      'zod',
      'exceljs',
      'kysely',
      nodeBuiltIns,
      'electron',
    ],
  },
  {
    folder: 'electron/web/',
    may: ['electron/web/', 'electron/backend/', 'electron/shared/', 'electron/transport/', nodeBuiltIns],
  },
  {
    folder: 'electron/main/',
    may: ['electron/main/', 'electron/shared/', 'electron/transport/', 'resources/locales/', 'electron', nodeBuiltIns],
  },
  { folder: 'electron/preload/', may: ['electron/preload/', 'electron/shared/', 'electron'] },
  // Called by the packager, which brings both.
  { folder: 'electron/launch/flip-fuses.mjs', may: ['@electron/fuses', 'electron-builder'] },
  { folder: 'electron/launch/', may: ['electron/launch/', nodeBuiltIns, 'vite', '@vitejs/plugin-react'] },
  { folder: 'electron/rescue/', may: [nodeBuiltIns] },
  { folder: 'db/', may: ['db/', 'electron/shared/', 'kysely', 'better-sqlite3', nodeBuiltIns] },
  {
    folder: 'renderer/components/',
    may: ['renderer/components/', 'renderer/styles/', 'electron/shared/', 'resources/', '*'],
  },
  {
    folder: 'renderer/lib/',
    may: ['renderer/lib/', 'renderer/components/', 'electron/shared/', 'electron/transport/', 'resources/', '*'],
  },
  { folder: 'renderer/app/', may: ['renderer/', 'electron/shared/', 'electron/transport/', 'resources/', '*'] },
]

function isProjectPath(name: string): boolean {
  return /^(electron|db|renderer|resources|test)\//.test(name)
}

function allowed(layer: Layer, name: string): boolean {
  return layer.may.some((prefix) =>
    prefix === '*'
      ? !isProjectPath(name) &&
        !name.startsWith(nodeBuiltIns) &&
        !['electron', 'better-sqlite3', 'kysely'].includes(name)
      : prefix.endsWith('/') || prefix === nodeBuiltIns
        ? name.startsWith(prefix)
        : name === prefix || name.startsWith(`${prefix}/`),
  )
}

/** A feature imports itself, components and lib: never another feature, the app, a kit or a transport. */
function featureLayer(path: string): Layer {
  const feature = path.split('/').slice(0, 3).join('/')
  return {
    folder: feature,
    may: [`${feature}/`, 'renderer/components/', 'renderer/lib/', 'electron/shared/', 'resources/', '*'],
  }
}

describe('imports', () => {
  const files = sourceFiles()

  it('keep every layer to what it may know', () => {
    const broken: string[] = []
    for (const file of files) {
      if (file.path.endsWith('.css')) continue
      const layer = file.path.startsWith('renderer/features/')
        ? featureLayer(file.path)
        : layers.find((candidate) => file.path.startsWith(candidate.folder))
      if (!layer) {
        broken.push(`${file.path}: no layer`)
        continue
      }
      for (const name of importsOf(file)) if (!allowed(layer, name)) broken.push(`${file.path} imports ${name}`)
    }
    expect(broken).toEqual([])
  })

  it('name the UI kit in the design system alone', () => {
    const users = files.filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith('@mantine/')) &&
        !/^renderer\/(components|app)\//.test(file.path),
    )
    expect(users.map((file) => file.path)).toEqual([])
  })

  it('open the database in one place', () => {
    const users = files.filter(
      (file) => importsOf(file).includes('better-sqlite3') && !/import type BetterSqlite3/.test(file.text),
    )
    expect(users.map((file) => file.path)).toEqual(['db/open.ts'])
  })

  it('keep SQLite’s own SQL in files that say so', () => {
    const users = files.filter(
      (file) =>
        file.path.startsWith('db/queries/') &&
        /\b(PRAGMA|MATCH|json_each|fts5)\b/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')) &&
        !file.path.endsWith('.sqlite.ts'),
    )
    expect(users.map((file) => file.path)).toEqual([])
  })

  it('give rules no clock, chance or disk', () => {
    const users = files.filter(
      (file) =>
        file.path.startsWith('electron/backend/rules/') && /Date\.now|new Date\(\)|Math\.random|node:/.test(file.text),
    )
    expect(users.map((file) => file.path)).toEqual([])
  })
})
