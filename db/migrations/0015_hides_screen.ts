import { type Kysely, sql } from 'kysely'

/** Whether other programs see Warcha's window black, chosen by the centre. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE centre ADD COLUMN hides_screen INTEGER NOT NULL DEFAULT 0 CHECK (hides_screen IN (0, 1))
  `.execute(db)
}
