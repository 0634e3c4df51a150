import { type Kysely, sql } from 'kysely'

/** The centre itself: identity, rules, accounts, training years, days without training, numbers, drafts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE centre (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name_fr TEXT NOT NULL,
      name_ar TEXT NOT NULL,
      name_tifinagh TEXT,
      association_fr TEXT,
      association_ar TEXT,
      address_fr TEXT,
      address_ar TEXT,
      city_fr TEXT,
      city_ar TEXT,
      phone TEXT,
      email TEXT,
      data_protection_number TEXT,
      director_name_fr TEXT,
      director_name_ar TEXT,
      logo BLOB,
      logo_type TEXT CHECK (logo_type IN ('image/png', 'image/jpeg')),
      language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
      age_min INTEGER NOT NULL DEFAULT 18,
      age_max INTEGER NOT NULL DEFAULT 30,
      attendance_min_percent INTEGER NOT NULL DEFAULT 80 CHECK (attendance_min_percent BETWEEN 0 AND 100),
      competences_min_percent INTEGER NOT NULL DEFAULT 100 CHECK (competences_min_percent BETWEEN 0 AND 100),
      trainee_number_mask TEXT NOT NULL DEFAULT '{year}/{number:3}',
      certificate_number_mask TEXT NOT NULL DEFAULT '{number:3}/{year}',
      enterprise_number_mask TEXT NOT NULL DEFAULT 'P-{year}-{number:3}',
      idle_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_minutes BETWEEN 1 AND 15),
      set_up_at TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE training_year (
      id INTEGER PRIMARY KEY,
      label TEXT NOT NULL UNIQUE,
      starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
      ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
      CHECK (starts_on < ends_on)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE closure (
      id INTEGER PRIMARY KEY,
      starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
      ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
      kind TEXT NOT NULL CHECK (kind IN ('holiday', 'closure')),
      holiday TEXT,
      label_fr TEXT NOT NULL,
      label_ar TEXT,
      is_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (is_confirmed IN (0, 1)),
      CHECK (starts_on <= ends_on)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX closure_by_day ON closure (starts_on, ends_on)
  `.execute(db)
  await sql`
    CREATE TABLE user_account (
      id INTEGER PRIMARY KEY,
      username TEXT NOT NULL UNIQUE,
      display_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'director', 'secretary', 'trainer')),
      trainer_id INTEGER,
      slot_id TEXT UNIQUE,
      must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
      language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
      text_size INTEGER NOT NULL DEFAULT 100 CHECK (text_size IN (100, 112, 125, 150)),
      last_login_at TEXT,
      disabled_at TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE recovery_key (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      slot_id TEXT NOT NULL,
      confirmed_at TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE number_sequence (
      name TEXT PRIMARY KEY,
      last_value INTEGER NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE draft (
      user_id INTEGER NOT NULL REFERENCES user_account (id),
      form TEXT NOT NULL,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (user_id, form)
    ) STRICT
  `.execute(db)
}
