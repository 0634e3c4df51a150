import { z } from 'zod'
import { everyone, managers, mutation, query } from './define.ts'
import { Nothing, optional, optionalText, requiredText, Sex, TrainerId, WorkshopId } from './fields.ts'
import { Phone } from './phone.ts'

/** Those who lead sessions. An account may be bound to a trainer (users.trainerId). */

const fields = {
  lastName: requiredText(80),
  firstName: requiredText(80),
  lastNameAr: optionalText(80),
  firstNameAr: optionalText(80),
  sex: Sex,
  phone: optional(Phone),
  email: optional(z.email({ error: 'field.email' }).max(120)),
  /** The workshop taught in most often. */
  workshopId: optional(WorkshopId),
}

export const Trainer = z.strictObject({
  id: TrainerId,
  ...fields,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  workshopId: WorkshopId.nullable(),
  isArchived: z.boolean(),
})
export type Trainer = z.infer<typeof Trainer>

const changes = { changes: ['trainers', 'cohorts', 'timetable', 'attendance', 'assessments'] as const }

export const trainers = {
  /** All of them, archived ones too. */
  list: query(everyone, Nothing, z.array(Trainer)),
  create: mutation(managers, z.strictObject(fields), Trainer, changes),
  update: mutation(managers, z.strictObject({ id: TrainerId, ...fields }), Trainer, {
    ...changes,
    audit: { kind: 'change', before: 'list' },
  }),
  setArchived: mutation(managers, z.strictObject({ id: TrainerId, isArchived: z.boolean() }), Trainer, changes),
}
