import type { Migration } from 'kysely/migration'
import * as m0001 from './0001_foundation.ts'
import * as m0002 from './0002_catalogue.ts'
import * as m0003 from './0003_trainees.ts'
import * as m0004 from './0004_cohorts.ts'
import * as m0005 from './0005_timetable.ts'
import * as m0006 from './0006_attendance.ts'
import * as m0007 from './0007_assessments.ts'
import * as m0008 from './0008_certificates.ts'
import * as m0009 from './0009_enterprises.ts'
import * as m0010 from './0010_search.sqlite.ts'
import * as m0011 from './0011_summaries.ts'
import * as m0012 from './0012_audit.ts'
import * as m0013 from './0013_erasure.ts'
import * as m0014 from './0014_export_reason.ts'
import * as m0015 from './0015_hides_screen.ts'
import * as m0016 from './0016_audit_key.ts'

/** The migrations in order. A static list, because bundlers cannot read folders; names are frozen once released. */
export const migrations = {
  '0001_foundation': m0001,
  '0002_catalogue': m0002,
  '0003_trainees': m0003,
  '0004_cohorts': m0004,
  '0005_timetable': m0005,
  '0006_attendance': m0006,
  '0007_assessments': m0007,
  '0008_certificates': m0008,
  '0009_enterprises': m0009,
  '0010_search': m0010,
  '0011_summaries': m0011,
  '0012_audit': m0012,
  '0013_erasure': m0013,
  '0014_export_reason': m0014,
  '0015_hides_screen': m0015,
  '0016_audit_key': m0016,
} satisfies Record<string, Migration>
