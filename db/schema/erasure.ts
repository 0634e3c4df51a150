import type { Generated } from 'kysely'

/** Table `erasure`. */
export interface ErasureTable {
  randomKey: string
  erasedAt: string
}

/** Table `retention`. */
export interface RetentionTable {
  id: Generated<number>
  neverPlacedYears: Generated<number>
  trainedYears: Generated<number>
  certifiedYears: Generated<number>
  followedYears: Generated<number>
  draftMonths: Generated<number>
  lastRunOn: string | null
}
