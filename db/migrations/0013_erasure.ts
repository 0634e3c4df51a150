import { type Kysely, sql } from 'kysely'

/**
 * People who are forgotten: what is kept of them is kept under a random key, which is also how they are found again in
 * an older copy; how long each kind of file is kept; and certificates whose holder is forgotten.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE trainee ADD COLUMN random_key TEXT`.execute(db)
  await sql`ALTER TABLE trainee ADD COLUMN anonymised_at TEXT`.execute(db)
  await sql`UPDATE trainee SET random_key = lower(hex(randomblob(8)))`.execute(db)
  await sql`CREATE UNIQUE INDEX trainee_by_random_key ON trainee (random_key)`.execute(db)
  await sql`
    CREATE TRIGGER trainee_gets_random_key AFTER INSERT ON trainee WHEN NEW.random_key IS NULL
    BEGIN UPDATE trainee SET random_key = lower(hex(randomblob(8))) WHERE id = NEW.id; END
  `.execute(db)
  await sql`
    CREATE TABLE erasure (
      random_key TEXT PRIMARY KEY CHECK (length(random_key) = 16),
      erased_at TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE retention (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      never_placed_years INTEGER NOT NULL DEFAULT 1 CHECK (never_placed_years BETWEEN 1 AND 50),
      trained_years INTEGER NOT NULL DEFAULT 5 CHECK (trained_years BETWEEN 1 AND 50),
      certified_years INTEGER NOT NULL DEFAULT 10 CHECK (certified_years BETWEEN 1 AND 50),
      followed_years INTEGER NOT NULL DEFAULT 10 CHECK (followed_years BETWEEN 1 AND 50),
      draft_months INTEGER NOT NULL DEFAULT 3 CHECK (draft_months BETWEEN 1 AND 60),
      last_run_on TEXT CHECK (length(last_run_on) = 10)
    ) STRICT
  `.execute(db)
  await sql`INSERT INTO retention (id) VALUES (1)`.execute(db)
  await sql`DROP TRIGGER certificate_frozen`.execute(db)
  await sql`
    CREATE TRIGGER certificate_frozen BEFORE UPDATE OF number, enrolment_id, issued_on, issued_at, issued_by ON certificate
    BEGIN SELECT RAISE(ABORT, 'certificate is frozen'); END
  `.execute(db)
  // What was printed stays as printed for as long as its holder is known.
  await sql`
    CREATE TRIGGER certificate_print_frozen BEFORE UPDATE OF snapshot, pdf, sha256 ON certificate
    WHEN NOT EXISTS (
      SELECT 1 FROM enrolment JOIN trainee ON trainee.id = enrolment.trainee_id
      WHERE enrolment.id = OLD.enrolment_id AND trainee.anonymised_at IS NOT NULL
    )
    BEGIN SELECT RAISE(ABORT, 'certificate is frozen'); END
  `.execute(db)
}
