import { type Kysely, sql } from 'kysely'

/** The register of certificates: a number once used stays used, what was printed stays as printed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE certificate_exception (
      enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment (id),
      reason TEXT NOT NULL,
      granted_at TEXT NOT NULL,
      granted_by INTEGER NOT NULL REFERENCES user_account (id)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE certificate (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
      issued_on TEXT NOT NULL CHECK (length(issued_on) = 10),
      issued_at TEXT NOT NULL,
      issued_by INTEGER NOT NULL REFERENCES user_account (id),
      exception_reason TEXT,
      snapshot TEXT NOT NULL,
      pdf BLOB NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      cancelled_at TEXT,
      cancelled_by INTEGER REFERENCES user_account (id),
      cancel_reason TEXT,
      CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX certificate_by_enrolment ON certificate (enrolment_id)
  `.execute(db)
  await sql`
    CREATE UNIQUE INDEX certificate_valid ON certificate (enrolment_id) WHERE cancelled_at IS NULL
  `.execute(db)
  await sql`
    CREATE INDEX certificate_by_day ON certificate (issued_on)
  `.execute(db)
  await sql`
    CREATE TRIGGER certificate_frozen BEFORE UPDATE OF number, enrolment_id, issued_on, issued_at, issued_by, snapshot, pdf, sha256 ON certificate
    BEGIN SELECT RAISE(ABORT, 'certificate is frozen'); END
  `.execute(db)
  await sql`
    CREATE TRIGGER certificate_kept BEFORE DELETE ON certificate
    BEGIN SELECT RAISE(ABORT, 'certificate is kept'); END
  `.execute(db)
}
