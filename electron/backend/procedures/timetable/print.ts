import type { z } from 'zod'
import { getCentre } from '../../../../db/queries/centre.ts'
import { getCohortDetails } from '../../../../db/queries/cohorts.ts'
import { getRoom } from '../../../../db/queries/rooms.ts'
import { listSessions } from '../../../../db/queries/sessions.ts'
import { listSlotViews } from '../../../../db/queries/slots.ts'
import { getTrainer } from '../../../../db/queries/trainers.ts'
import type { timetable as contract } from '../../../shared/contract/timetable.ts'
import { addDays, mondayOf, weekdayOf } from '../../../shared/dates.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { type PersonName, personName } from '../../../shared/i18n/person-name.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import type { QueryContext } from '../../context.ts'
import { buildWeekGrid, type WeekGridEntry } from '../../documents/week-grid.ts'
import { pdfFile } from '../printing.ts'

type Input = z.output<(typeof contract)['print']['input']>
interface Label {
  nameFr: string
  nameAr: string
}
interface Box {
  weekday: number
  startsAt: string
  endsAt: string
  code: string
  subject: Label | null
  room: Label
  trainer: PersonName
}

/**
 * The timetable for the wall. It shows the weekly pattern that holds in the week asked for; a week without a pattern
 * (sessions added one by one) shows its own sessions.
 */
export async function printWeek(context: QueryContext, { by, id, monday: day, language }: Input) {
  const { db, now } = context
  const monday = mondayOf(day)
  const saturday = addDays(monday, 5)
  const { title, subtitle } = await headOf(context, by, id, language)
  const ofWeek = await listSlotViews(db, by, id, monday, saturday)
  const latest =
    ofWeek
      .map((slot) => slot.validFrom)
      .toSorted()
      .at(-1) ?? monday
  // In the week in which one pattern follows another, the wall gets the new one, not both in one box.
  const slots = ofWeek.filter((slot) => slot.validTo >= latest)
  const boxes: Box[] = slots.length > 0 ? slots : await sessionBoxes(context, by, id, monday, saturday)
  const pdf = await context.documents.render(
    buildWeekGrid({
      language,
      centre: await getCentre(db),
      title,
      subtitle,
      since: slots.length > 0 ? { kind: 'pattern', day: latest } : { kind: 'week', day: monday },
      entries: boxes.map((box) => entryOf(box, by, language)),
      createdAt: new Date(now),
    }),
  )
  const fileName = translatorFor(language)('timetable:print.file', { name: title, day: monday })
  return pdfFile(fileName, pdf)
}

async function headOf({ db, today }: QueryContext, by: Input['by'], id: number, language: 'fr' | 'ar') {
  if (by === 'trainer') return { title: personName(await getTrainer(db, id), language), subtitle: null }
  if (by === 'room') return { title: labelOf(await getRoom(db, id), language), subtitle: null }
  const { code, workshop, programme } = await getCohortDetails(db, id, today)
  const names = new Set([labelOf(workshop, language), labelOf(programme, language)])
  return { title: code, subtitle: [...names].join(' · ') }
}

async function sessionBoxes({ db }: QueryContext, by: Input['by'], id: number, from: string, to: string) {
  const sessions = await listSessions(db, { from, to, [`${by}Id`]: id })
  return sessions
    .filter((session) => session.cancelled === null)
    .map(({ heldOn, startsAt, endsAt, cohort, module, room, trainer }) => ({
      weekday: weekdayOf(heldOn),
      startsAt,
      endsAt,
      code: cohort.code,
      subject: module,
      room,
      trainer,
    }))
}

/** The page's own subject is in its title, so a box says the two others. */
function entryOf(box: Box, by: Input['by'], language: 'fr' | 'ar'): WeekGridEntry {
  const { weekday, startsAt, endsAt, code } = box
  const subject = box.subject ? labelOf(box.subject, language) : null
  const room = labelOf(box.room, language)
  const trainer = personName(box.trainer, language)
  if (by === 'cohort') return { weekday, startsAt, endsAt, title: subject ?? code, lines: [trainer, room] }
  const lines = [...(subject ? [subject] : []), by === 'trainer' ? room : trainer]
  return { weekday, startsAt, endsAt, title: code, lines }
}
