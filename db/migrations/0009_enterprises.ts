import { type Kysely, sql } from 'kysely'

/** Enterprises of graduates: founders, dated stages, funding, follow-up visits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE funder (
      id INTEGER PRIMARY KEY,
      name_fr TEXT NOT NULL UNIQUE,
      name_ar TEXT,
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE enterprise (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      name_ar TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('creation', 'consolidation')),
      sector TEXT NOT NULL CHECK (sector IN ('agriculture', 'craft', 'trade', 'services')),
      activity TEXT NOT NULL,
      workshop_id INTEGER REFERENCES workshop (id),
      legal_form TEXT NOT NULL CHECK (legal_form IN ('informal', 'in_progress', 'auto_entrepreneur', 'cooperative', 'sole_trader', 'sarl', 'sarl_au', 'association')),
      registration_number TEXT,
      ice TEXT,
      commune_code TEXT,
      locality TEXT,
      milieu TEXT CHECK (milieu IN ('urban', 'rural')),
      phone TEXT,
      started_on TEXT CHECK (length(started_on) = 10),
      adviser_id INTEGER REFERENCES user_account (id),
      note TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      created_by INTEGER NOT NULL REFERENCES user_account (id),
      updated_at TEXT NOT NULL,
      updated_by INTEGER NOT NULL REFERENCES user_account (id),
      trashed_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX enterprise_by_workshop ON enterprise (workshop_id)
  `.execute(db)
  await sql`
    CREATE INDEX enterprise_by_adviser ON enterprise (adviser_id)
  `.execute(db)
  await sql`
    CREATE TABLE founder (
      enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
      trainee_id INTEGER NOT NULL REFERENCES trainee (id),
      role TEXT NOT NULL CHECK (role IN ('lead', 'partner', 'member')),
      share_percent INTEGER CHECK (share_percent BETWEEN 0 AND 100),
      since TEXT NOT NULL CHECK (length(since) = 10),
      until TEXT CHECK (length(until) = 10),
      PRIMARY KEY (enterprise_id, trainee_id, since)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX founder_by_trainee ON founder (trainee_id)
  `.execute(db)
  await sql`
    CREATE TABLE enterprise_stage (
      id INTEGER PRIMARY KEY,
      enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
      stage TEXT NOT NULL CHECK (stage IN ('idea', 'study', 'plan_approved', 'submitted', 'granted', 'rejected', 'started', 'active', 'in_difficulty', 'suspended', 'closed', 'transferred')),
      since TEXT NOT NULL CHECK (length(since) = 10),
      note TEXT,
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES user_account (id)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX enterprise_stage_by_enterprise ON enterprise_stage (enterprise_id, since, id)
  `.execute(db)
  await sql`
    CREATE TABLE funding_line (
      id INTEGER PRIMARY KEY,
      enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
      funder_id INTEGER REFERENCES funder (id),
      kind TEXT NOT NULL CHECK (kind IN ('grant', 'kit', 'loan', 'own')),
      asked INTEGER CHECK (asked >= 0),
      granted INTEGER CHECK (granted >= 0),
      granted_on TEXT CHECK (length(granted_on) = 10),
      paid INTEGER NOT NULL DEFAULT 0 CHECK (paid >= 0),
      paid_on TEXT CHECK (length(paid_on) = 10),
      reference TEXT,
      note TEXT,
      CHECK ((kind = 'own') = (funder_id IS NULL)),
      CHECK (paid <= COALESCE(granted, 0)),
      CHECK (granted IS NULL OR granted_on IS NOT NULL),
      CHECK (paid = 0 OR paid_on IS NOT NULL)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX funding_line_by_enterprise ON funding_line (enterprise_id)
  `.execute(db)
  await sql`
    CREATE INDEX funding_line_by_funder ON funding_line (funder_id)
  `.execute(db)
  await sql`
    CREATE TABLE follow_up_visit (
      id INTEGER PRIMARY KEY,
      enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
      month INTEGER,
      planned_on TEXT NOT NULL CHECK (length(planned_on) = 10),
      done_on TEXT CHECK (length(done_on) = 10),
      visitor_id INTEGER REFERENCES user_account (id),
      kind TEXT CHECK (kind IN ('visit', 'call')),
      status TEXT CHECK (status IN ('active', 'seasonal', 'suspended', 'closed', 'transferred', 'unreachable')),
      turnover INTEGER CHECK (turnover >= 0),
      charges INTEGER CHECK (charges >= 0),
      income INTEGER CHECK (income >= 0),
      workers INTEGER CHECK (workers >= 0),
      workers_women INTEGER CHECK (workers_women >= 0),
      workers_disabled INTEGER CHECK (workers_disabled >= 0),
      keeps_books INTEGER CHECK (keeps_books IN (0, 1)),
      difficulties TEXT NOT NULL DEFAULT '[]',
      advice TEXT,
      next_step TEXT,
      next_step_on TEXT CHECK (length(next_step_on) = 10),
      recorded_at TEXT,
      recorded_by INTEGER REFERENCES user_account (id),
      corrected_at TEXT,
      corrected_by INTEGER REFERENCES user_account (id),
      CHECK (done_on IS NULL OR status IS NOT NULL)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX follow_up_visit_by_enterprise ON follow_up_visit (enterprise_id, planned_on)
  `.execute(db)
  await sql`
    CREATE INDEX follow_up_visit_due ON follow_up_visit (planned_on) WHERE done_on IS NULL
  `.execute(db)
  await sql`
    CREATE INDEX follow_up_visit_by_visitor ON follow_up_visit (visitor_id)
  `.execute(db)
}
