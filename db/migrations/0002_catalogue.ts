import { type Kysely, sql } from 'kysely'

/** What is taught, where and by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE workshop (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      family TEXT NOT NULL CHECK (family IN ('agriculture', 'craft', 'services')),
      colour TEXT NOT NULL,
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE programme (
      id INTEGER PRIMARY KEY,
      workshop_id INTEGER NOT NULL REFERENCES workshop (id),
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      required_hours INTEGER NOT NULL CHECK (required_hours > 0),
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX programme_by_workshop ON programme (workshop_id)
  `.execute(db)
  await sql`
    CREATE TABLE module (
      id INTEGER PRIMARY KEY,
      programme_id INTEGER NOT NULL REFERENCES programme (id),
      position INTEGER NOT NULL,
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      hours INTEGER NOT NULL CHECK (hours > 0),
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX module_by_programme ON module (programme_id, position)
  `.execute(db)
  await sql`
    CREATE TABLE competence (
      id INTEGER PRIMARY KEY,
      module_id INTEGER NOT NULL REFERENCES module (id),
      position INTEGER NOT NULL,
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      is_critical INTEGER NOT NULL DEFAULT 0 CHECK (is_critical IN (0, 1)),
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX competence_by_module ON competence (module_id, position)
  `.execute(db)
  await sql`
    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      capacity INTEGER NOT NULL CHECK (capacity > 0),
      is_step_free INTEGER NOT NULL CHECK (is_step_free IN (0, 1)),
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE trainer (
      id INTEGER PRIMARY KEY,
      last_name TEXT NOT NULL,
      first_name TEXT NOT NULL,
      last_name_ar TEXT,
      first_name_ar TEXT,
      sex TEXT NOT NULL CHECK (sex IN ('F', 'M')),
      phone TEXT,
      email TEXT,
      workshop_id INTEGER REFERENCES workshop (id),
      archived_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX trainer_by_workshop ON trainer (workshop_id)
  `.execute(db)
}
