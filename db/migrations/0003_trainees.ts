import { type Kysely, sql } from 'kysely'

/** The person: identity in both scripts, contact, situation, disability, consent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE trainee (
      id INTEGER PRIMARY KEY,
      file_number TEXT NOT NULL UNIQUE,
      registered_on TEXT NOT NULL CHECK (length(registered_on) = 10),
      last_name TEXT NOT NULL,
      first_name TEXT NOT NULL,
      last_name_ar TEXT,
      first_name_ar TEXT,
      sex TEXT NOT NULL CHECK (sex IN ('F', 'M')),
      birth_date TEXT CHECK (length(birth_date) = 10),
      birth_year INTEGER NOT NULL CHECK (birth_year BETWEEN 1900 AND 2199),
      birth_place TEXT,
      nationality TEXT NOT NULL DEFAULT 'MA',
      legal_status TEXT NOT NULL CHECK (legal_status IN ('moroccan', 'regularised_migrant', 'asylum_seeker', 'refugee', 'other')),
      document_type TEXT CHECK (document_type IN ('cin', 'residence_permit', 'refugee_card', 'unhcr', 'passport', 'birth_certificate', 'other')),
      document_number TEXT,
      document_expires_on TEXT CHECK (length(document_expires_on) = 10),
      commune_code TEXT,
      locality TEXT,
      address TEXT,
      milieu TEXT CHECK (milieu IN ('urban', 'rural')),
      email TEXT,
      emergency_name TEXT,
      emergency_relation TEXT,
      emergency_phone TEXT,
      marital_status TEXT CHECK (marital_status IN ('single', 'married', 'divorced', 'widowed')),
      dependants INTEGER CHECK (dependants BETWEEN 0 AND 30),
      target_group TEXT NOT NULL CHECK (target_group IN ('disability', 'precarious', 'both')),
      schooling TEXT CHECK (schooling IN ('none', 'literacy', 'primary', 'lower_secondary', 'upper_secondary', 'baccalaureate', 'higher', 'vocational')),
      situation TEXT CHECK (situation IN ('seeking', 'inactive', 'family_help', 'day_labour', 'informal', 'employed', 'student')),
      baseline_income INTEGER CHECK (baseline_income >= 0),
      referred_by TEXT,
      motivation TEXT,
      wg_vision INTEGER CHECK (wg_vision IN (1, 2, 3, 4, 7, 9)),
      wg_hearing INTEGER CHECK (wg_hearing IN (1, 2, 3, 4, 7, 9)),
      wg_mobility INTEGER CHECK (wg_mobility IN (1, 2, 3, 4, 7, 9)),
      wg_cognition INTEGER CHECK (wg_cognition IN (1, 2, 3, 4, 7, 9)),
      wg_self_care INTEGER CHECK (wg_self_care IN (1, 2, 3, 4, 7, 9)),
      wg_communication INTEGER CHECK (wg_communication IN (1, 2, 3, 4, 7, 9)),
      wg_respondent TEXT CHECK (wg_respondent IN ('self', 'proxy')),
      disability_card TEXT CHECK (disability_card IN ('none', 'requested', 'old_attestation', 'card')),
      disability_card_number TEXT,
      signs_by_fingerprint INTEGER NOT NULL DEFAULT 0 CHECK (signs_by_fingerprint IN (0, 1)),
      photo BLOB,
      not_duplicate_reason TEXT,
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
    CREATE UNIQUE INDEX trainee_document ON trainee (document_type, document_number) WHERE document_number IS NOT NULL AND trashed_at IS NULL
  `.execute(db)
  await sql`
    CREATE INDEX trainee_by_name ON trainee (last_name, first_name)
  `.execute(db)
  await sql`
    CREATE TABLE trainee_phone (
      trainee_id INTEGER NOT NULL REFERENCES trainee (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      number TEXT NOT NULL,
      owner TEXT,
      PRIMARY KEY (trainee_id, position)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX trainee_phone_by_number ON trainee_phone (number)
  `.execute(db)
  await sql`
    CREATE TABLE trainee_disability_type (
      trainee_id INTEGER NOT NULL REFERENCES trainee (id) ON DELETE CASCADE,
      type TEXT NOT NULL CHECK (type IN ('motor', 'visual', 'hearing', 'speech', 'intellectual', 'psychic', 'autism', 'multiple', 'other')),
      is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
      PRIMARY KEY (trainee_id, type)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE trainee_accommodation (
      trainee_id INTEGER NOT NULL REFERENCES trainee (id) ON DELETE CASCADE,
      need TEXT NOT NULL CHECK (need IN ('step_free', 'seating', 'adapted_tool', 'sign_language', 'pictograms', 'large_print', 'audio', 'tamazight', 'extra_time', 'breaks', 'transport', 'helper', 'no_machine')),
      detail TEXT,
      PRIMARY KEY (trainee_id, need)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE trainee_consent (
      trainee_id INTEGER NOT NULL REFERENCES trainee (id) ON DELETE CASCADE,
      purpose TEXT NOT NULL CHECK (purpose IN ('file', 'image', 'transmission')),
      answer TEXT NOT NULL CHECK (answer IN ('given', 'refused', 'withdrawn')),
      means TEXT NOT NULL CHECK (means IN ('signature', 'fingerprint', 'oral')),
      language TEXT NOT NULL,
      given_on TEXT NOT NULL CHECK (length(given_on) = 10),
      PRIMARY KEY (trainee_id, purpose)
    ) STRICT
  `.execute(db)
}
