import { z } from 'zod'
import { CohortId, ModuleId, ProgrammeId, RoomId, TrainerId, TrainingYearId, WorkshopId } from './fields.ts'

/** Short forms in which a record names another one: enough to show it in either script and to open it. */

const label = { nameFr: z.string(), nameAr: z.string() }

export const WorkshopReference = z.strictObject({ id: WorkshopId, code: z.string(), colour: z.string(), ...label })
export const ProgrammeReference = z.strictObject({ id: ProgrammeId, ...label })
export const ModuleReference = z.strictObject({ id: ModuleId, ...label })
export const RoomReference = z.strictObject({ id: RoomId, ...label })
export const YearReference = z.strictObject({ id: TrainingYearId, label: z.string() })
export const CohortReference = z.strictObject({ id: CohortId, code: z.string(), colour: z.string() })

/** A person's name; the Arabic one may not be known. */
export const personNameFields = {
  lastName: z.string(),
  firstName: z.string(),
  lastNameAr: z.string().nullable(),
  firstNameAr: z.string().nullable(),
}
export const TrainerReference = z.strictObject({ id: TrainerId, ...personNameFields })
