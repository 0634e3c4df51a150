import { createHash } from 'node:crypto'
import type { OpenDatabase } from '../../db/open.ts'

/** A hash of what each table holds, whatever the order of its rows. */
export function contentOf(raw: OpenDatabase['raw'], without: readonly string[]): Record<string, string> {
  const names = raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  const wanted = names.filter((name) => !without.includes(name)).sort()
  return Object.fromEntries(
    wanted.map((name) => {
      const rows = raw.prepare(`SELECT * FROM "${name}"`).raw().all()
      const lines = rows.map((row) => JSON.stringify(row)).sort()
      return [name, createHash('sha256').update(lines.join('\n')).digest('hex')]
    }),
  )
}

/** What a restore changes itself: who signed in when, which slot opens for whom, and its own entry of the log. */
export const changedByRestore = ['user_account', 'recovery_key', 'audit_entry', 'audit_log']
