import type { Reader } from '../reader.ts'

/** Slots of weekly patterns with the names that a printed timetable shows. */

const columnOf = { cohort: 'weeklySlot.cohortId', trainer: 'weeklySlot.trainerId', room: 'weeklySlot.roomId' } as const

/** Slots valid on a day of the span, by time. */
export async function listSlotViews(db: Reader, by: keyof typeof columnOf, id: number, from: string, to: string) {
  const rows = await db
    .selectFrom('weeklySlot')
    .innerJoin('cohort', 'cohort.id', 'weeklySlot.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .innerJoin('trainer', 'trainer.id', 'weeklySlot.trainerId')
    .innerJoin('room', 'room.id', 'weeklySlot.roomId')
    .leftJoin('module', 'module.id', 'weeklySlot.moduleId')
    .select(['weeklySlot.weekday', 'weeklySlot.startsAt', 'weeklySlot.endsAt'])
    .select(['weeklySlot.validFrom', 'weeklySlot.validTo'])
    .select(['cohort.code', 'room.nameFr as roomFr', 'room.nameAr as roomAr'])
    .select(['programme.nameFr as programmeFr', 'programme.nameAr as programmeAr'])
    .select(['module.nameFr as moduleFr', 'module.nameAr as moduleAr'])
    .select(['trainer.lastName', 'trainer.firstName', 'trainer.lastNameAr', 'trainer.firstNameAr'])
    .where(columnOf[by], '=', id)
    .where('weeklySlot.validFrom', '<=', to)
    .where('weeklySlot.validTo', '>=', from)
    .orderBy('weeklySlot.startsAt')
    .orderBy('weeklySlot.endsAt')
    .execute()
  return rows.map(({ weekday, startsAt, endsAt, validFrom, validTo, code, ...row }) => ({
    weekday,
    startsAt,
    endsAt,
    validFrom,
    validTo,
    code,
    subject: { nameFr: row.moduleFr ?? row.programmeFr, nameAr: row.moduleAr ?? row.programmeAr },
    room: { nameFr: row.roomFr, nameAr: row.roomAr },
    trainer: {
      lastName: row.lastName,
      firstName: row.firstName,
      lastNameAr: row.lastNameAr,
      firstNameAr: row.firstNameAr,
    },
  }))
}
