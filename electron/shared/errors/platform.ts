import { z } from 'zod'

/** Refusals of the dispatcher, the transports and the store. */
export const platformErrors = {
  /** The input does not fit the procedure's schema; `problems` name the fields. */
  'input.invalid': z.object({ problems: z.array(z.object({ path: z.string(), problem: z.string() })) }),
  'procedure.unknown': z.object({}),
  /** Nobody is signed in on this connection. */
  'session.missing': z.object({}),
  'session.wrong_role': z.object({}),
  /** The password must be typed again before this act. */
  'session.reauth_needed': z.object({}),
  'record.not_found': z.object({ record: z.string() }),
  /** Somebody else saved the record since it was opened. */
  'record.changed': z.object({ record: z.string() }),
  'record.in_use': z.object({ record: z.string() }),
  /** An archived record stays readable on old data and takes no new ones. */
  'record.archived': z.object({ name: z.string() }),
  'record.duplicate': z.object({ record: z.string(), field: z.string() }),
  'backend.stopped': z.object({}),
  'database.newer': z.object({}),
  'database.damaged': z.object({}),
  /** The keys are there and the data is not. */
  'database.missing': z.object({}),
  'database.not_encrypted': z.object({}),
  /** Something already stands where a new database should be made. */
  'database.exists': z.object({}),
  'database.in_use': z.object({}),
  /** The one who has it open left a note. */
  'database.in_use_by': z.object({ station: z.string(), day: z.string(), time: z.string() }),
  /** A folder or a link stands where the data file should be. */
  'database.not_a_file': z.object({}),
  /** The log beside the data file belongs to another one. */
  'database.foreign_log': z.object({}),
  /** The system's account may not read or write there. */
  'database.no_access': z.object({}),
  'database.full': z.object({}),
  'database.unavailable': z.object({}),
  /** Reading or writing failed in the disk itself. */
  'disk.failing': z.object({}),
  'migration.failed': z.object({}),
  'centre.already_set_up': z.object({}),
  /** A glyph is missing in the fonts of the documents. */
  'document.missing_glyph': z.object({ characters: z.string() }),
  /** Anything unforeseen; the incident number stands in the log file with the cause. */
  internal: z.object({ incident: z.string() }),
}
