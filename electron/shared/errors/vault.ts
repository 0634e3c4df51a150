import { z } from 'zod'

/** Refusals about the keys of the data and the paper key. */
export const vaultErrors = {
  /** The data is there and nothing that opens it. */
  'vault.keys_missing': z.object({}),
  'vault.keys_damaged': z.object({}),
  /** The copy under the other key does not hold what the data holds. */
  'vault.not_renewed': z.object({}),
  /** `count` of the 32 letters were typed. */
  'recovery.length': z.object({ count: z.number() }),
  /** `groups`, counted from 1, in which a letter is wrong: `3` or `3, 5`. */
  'recovery.wrong_group': z.object({ groups: z.string() }),
  /** More letters are wrong than can be told apart. */
  'recovery.mistyped': z.object({}),
  /** A well-formed key of another centre, or one that was replaced. */
  'recovery.refused': z.object({}),
}
