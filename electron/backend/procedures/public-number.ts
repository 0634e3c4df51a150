import { getNumberMasks } from '../../../db/queries/centre.ts'
import { takeNumber } from '../../../db/queries/numbers.ts'
import type { Writer } from '../../../db/reader.ts'
import { numberSequence, publicNumber } from '../rules/public-numbers.ts'

/** Takes the next public number of a kind by the centre's mask, in the caller's transaction: no gap, never twice. */
export async function takePublicNumber(
  db: Writer,
  kind: 'trainee' | 'certificate' | 'enterprise',
  today: string,
): Promise<string> {
  const mask = (await getNumberMasks(db))[`${kind}NumberMask`]
  const year = today.slice(0, 4)
  return publicNumber(mask, year, await takeNumber(db, numberSequence(kind, mask, year)))
}
