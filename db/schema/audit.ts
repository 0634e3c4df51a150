/** Table `audit_entry`: added at the end, never changed. */
export interface AuditEntryTable {
  seq: number
  /** UTC, to the millisecond. */
  at: string
  /** Minutes that the centre's clock was ahead of UTC. */
  utcOffset: number
  userId: number | null
  /** The account's name at the time. */
  userName: string | null
  station: string
  /** The procedure's path. */
  action: string
  recordType: string | null
  recordId: number | null
  /** Names of fields, joined by commas; never values. */
  fields: string
  /** `done`, or the code of the refusal. */
  outcome: string
  mac: string
}

/** Table `export_reason`: what the log, which holds no words, says nothing of. */
export interface ExportReasonTable {
  /** The entry of the export. */
  seq: number
  reason: string
}

/** Table `audit_key`: one row once the data was given another key. */
export interface AuditKeyTable {
  id: 1
  key: Buffer
}
