import { backUp, type Day, enrol } from './hard-day.ts'
import { admin, secretary } from './start.ts'

/** A new trainee and a backup, again and again. */
export async function backUpAgain({ as, step, rounds }: Day): Promise<void> {
  const [office, keeper] = [await as(secretary), await as(admin)]
  for (let n = 0; n < rounds; n++) {
    await enrol(office, step)
    await backUp(keeper, step)
  }
}
