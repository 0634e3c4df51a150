import { type AuditFilter, type AuditRow, listAuditRows } from '../../../db/queries/audit.ts'
import { recordNames } from '../../../db/queries/audit-names.ts'
import { exportReasons } from '../../../db/queries/export-reasons.ts'
import type { AuditEntry, audit as contract } from '../../shared/contract/audit.ts'
import { type AuditKind, isRecorded, type RecordType } from '../../shared/contract/audit-rule.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { allProcedures, procedureAt } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { automaticLockActions } from '../audit/automatic-locks.ts'
import { auditSentence } from '../audit/sentence.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { csvFile } from './printing.ts'

/** More than anybody reads at once; the filters find the rest. */
const shownRows = 1000
/** What one spreadsheet takes. */
const exportedRows = 100_000

export const audit: Handlers<typeof contract> = {
  async list(context, input) {
    const rows = await listAuditRows(context.db, filterOf(input), shownRows + 1)
    const entries = await entriesOf(context, rows.slice(0, shownRows), input.language)
    return { entries, isCut: rows.length > shownRows }
  },

  async state({ audit }) {
    return { report: audit.lastReport ?? null }
  },

  async check({ audit }) {
    return audit.check(true)
  },

  async exportCsv(context, input) {
    const t = translatorFor(input.language)
    const rows = await listAuditRows(context.db, filterOf(input), exportedRows)
    const columns = ['seq', 'day', 'time', 'who', 'what', 'reason', 'outcome', 'station'] as const
    const lines = (await entriesOf(context, rows, input.language)).map((entry) => [
      entry.seq,
      entry.day,
      entry.time,
      entry.userName ?? t('audit:nobody'),
      entry.text,
      entry.reason,
      entry.refusal ?? t('audit:outcome.done'),
      entry.station,
    ])
    return csvFile(context, t('audit:fileName'), [columns.map((column) => t(`audit:column.${column}`)), ...lines])
  },
}

const kindOf = (action: string): AuditKind => {
  const rule = procedureAt(action)?.audit ?? null
  return isRecorded(rule) ? rule.kind : 'access'
}

function filterOf({ seq, userId, kind, traineeId, from, to }: InputOf<'audit.list'>): AuditFilter {
  const known = [...allProcedures().map(([path]) => path), ...Object.values(automaticLockActions)]
  const actions = kind && known.filter((action) => kindOf(action) === kind)
  const midnight = (day: string) => new Date(`${day}T00:00:00`).toISOString()
  return { seq, userId, actions, traineeId, from: from && midnight(from), until: to && midnight(addDays(to, 1)) }
}

async function entriesOf({ db }: QueryContext, rows: readonly AuditRow[], language: Language): Promise<AuditEntry[]> {
  const t = translatorFor(language)
  const names = await recordNames(db, rows)
  // Latest first.
  const reasons = await exportReasons(db, rows.at(-1)?.seq ?? 0, rows[0]?.seq ?? 0)
  return rows.map((row) => {
    const local = new Date(Date.parse(row.at) + row.utcOffset * 60_000).toISOString()
    return {
      seq: row.seq,
      day: local.slice(0, 10),
      time: local.slice(11, 16),
      userName: row.userName,
      station: row.station,
      text: auditSentence(t, language, row, names.get(`${row.recordType} ${row.recordId}`)),
      kind: kindOf(row.action),
      reason: reasons.get(row.seq) ?? null,
      refusal:
        row.outcome === 'done'
          ? null
          : t(`audit:refusal.${row.outcome}` as never, { defaultValue: t('audit:refusal.other') }),
      recordType: row.recordType as RecordType | null,
      recordId: row.recordId,
    } as AuditEntry
  })
}
