import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
}

/** Every TypeScript, script and style file of the product. */
export function sourceFiles(folders = ['electron', 'db', 'renderer', 'resources/locales']): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
      .map((name) => {
        const full = join(root, folder, name)
        const text = readFileSync(full, 'utf8')
        return { path: relative(root, full).split(sep).join('/'), text, lines: text.split('\n').length }
      }),
  )
}

/** What a file imports, relative paths resolved from the project's root. */
export function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, '')
    if (!name.startsWith('.')) return name
    return join(file.path, '..', name).split(sep).join('/')
  })
}
