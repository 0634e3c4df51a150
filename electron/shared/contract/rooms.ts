import { z } from 'zod'
import { everyone, managers, mutation, query } from './define.ts'
import { Nothing, RoomId, requiredText } from './fields.ts'

/** Where sessions are held. */

const fields = {
  nameFr: requiredText(80),
  nameAr: requiredText(80),
  /** Trainees that may work in it at once. */
  capacity: z.int().min(1).max(500),
  /** Reached and used in a wheelchair. */
  isStepFree: z.boolean(),
}

export const Room = z.strictObject({ id: RoomId, ...fields, isArchived: z.boolean() })
export type Room = z.infer<typeof Room>

const changes = { changes: ['rooms', 'cohorts', 'timetable', 'attendance'] as const }

export const rooms = {
  /** All of them, archived ones too. */
  list: query(everyone, Nothing, z.array(Room)),
  create: mutation(managers, z.strictObject(fields), Room, changes),
  update: mutation(managers, z.strictObject({ id: RoomId, ...fields }), Room, {
    ...changes,
    audit: { kind: 'change', before: 'list' },
  }),
  setArchived: mutation(managers, z.strictObject({ id: RoomId, isArchived: z.boolean() }), Room, changes),
}
