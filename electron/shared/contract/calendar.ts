import { z } from 'zod'
import { between } from './between.ts'
import { everyone, managers, mutation, query } from './define.ts'
import { ClosureId, IsoDay, Nothing, optionalText, requiredText, TrainingYearId } from './fields.ts'

/** Training years and the days without training: public holidays and the centre's own closures. */

export const TrainingYear = z.strictObject({
  id: TrainingYearId,
  label: z.string(),
  startsOn: IsoDay,
  endsOn: IsoDay,
})
export type TrainingYear = z.infer<typeof TrainingYear>

export const Closure = z.strictObject({
  id: ClosureId,
  startsOn: IsoDay,
  endsOn: IsoDay,
  kind: z.enum(['holiday', 'closure']),
  labelFr: z.string(),
  labelAr: z.string().nullable(),
  /** False while the date of a religious holiday waits for the sighting of the moon. */
  isConfirmed: z.boolean(),
})
export type Closure = z.infer<typeof Closure>

const years = z.strictObject({ startsOn: IsoDay, endsOn: IsoDay })
const closureFields = {
  startsOn: IsoDay,
  endsOn: IsoDay,
  labelFr: requiredText(80),
  labelAr: optionalText(80),
  isConfirmed: z.boolean(),
}
const endBeforeStart = { error: 'field.end_before_start', path: ['endsOn'] } as const
const days = ['startsOn', 'endsOn'] as const
const inOrder = between<{ startsOn: string; endsOn: string }>(
  days,
  (closure) => closure.startsOn <= closure.endsOn,
  endBeforeStart,
)

const changes = { changes: ['calendar', 'cohorts', 'timetable', 'home'] } as const

export const calendar = {
  years: query(everyone, Nothing, z.array(TrainingYear)),
  /** Adds a year and the public holidays in it. */
  addYear: mutation(
    managers,
    years.check(between(days, (year: z.output<typeof years>) => year.startsOn < year.endsOn, endBeforeStart)),
    TrainingYear,
    { ...changes, audit: { kind: 'change', record: ['trainingYear', 'id'] } },
  ),
  /** Days without training between two days, both included. */
  closures: query(everyone, years, z.array(Closure)),
  addClosure: mutation(managers, z.strictObject(closureFields).check(inOrder), Closure, changes),
  updateClosure: mutation(
    managers,
    z.strictObject({ id: ClosureId, ...closureFields }).check(inOrder),
    Closure,
    changes,
  ),
  removeClosure: mutation(managers, z.strictObject({ id: ClosureId }), Nothing, changes),
}
