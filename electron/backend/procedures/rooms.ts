import { getRoom, insertRoom, listRooms, updateRoom } from '../../../db/queries/rooms.ts'
import type { rooms as contract } from '../../shared/contract/rooms.ts'
import type { Handlers } from '../context.ts'

export const rooms: Handlers<typeof contract> = {
  async list(context) {
    return listRooms(context.db)
  },

  async create(context, fields) {
    return getRoom(context.db, await insertRoom(context.db, fields))
  },

  async update(context, { id, isStepFree, ...fields }) {
    await getRoom(context.db, id)
    await updateRoom(context.db, id, { ...fields, isStepFree: isStepFree ? 1 : 0 })
    return getRoom(context.db, id)
  },

  async setArchived(context, { id, isArchived }) {
    await getRoom(context.db, id)
    await updateRoom(context.db, id, { archivedAt: isArchived ? context.now : null })
    return getRoom(context.db, id)
  },
}
