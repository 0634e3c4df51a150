import { z } from 'zod'
import { CohortId, ModuleId, ProgrammeId, RoomId, TrainerId, TrainingYearId, WorkshopId } from './fields.ts'
import { Label, PersonName } from './person.ts'

/** Short forms in which a record names another one: enough to show it in either script and to open it. */

export const WorkshopReference = z.strictObject({
  id: WorkshopId,
  code: z.string(),
  colour: z.string(),
  ...Label.shape,
})
export const ProgrammeReference = z.strictObject({ id: ProgrammeId, ...Label.shape })
export const ModuleReference = z.strictObject({ id: ModuleId, ...Label.shape })
export const RoomReference = z.strictObject({ id: RoomId, ...Label.shape })
export const YearReference = z.strictObject({ id: TrainingYearId, label: z.string() })
export const CohortReference = z.strictObject({ id: CohortId, code: z.string(), colour: z.string() })

export const TrainerReference = z.strictObject({ id: TrainerId, ...PersonName.shape })
