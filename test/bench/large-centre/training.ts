import type BetterSqlite3 from 'better-sqlite3'
import { addDays, weekdayOf } from '../../../electron/shared/dates.ts'
import type { Catalogue, Programme } from './catalogue.ts'
import { author, type CentreSize, type Chance, insertInto, lastYear } from './rows.ts'

/**
 * Cohorts with their placements, sessions, marks, assessments and certificates. A quarter of the cohorts keep 30
 * trainees for the year (300 sessions); the others take in a new group each quarter (400 sessions, 9 or 10 trainees
 * at a time), as courses with open entry do. That makes 15,000 sessions and 200,000 marks in a year of 40 cohorts.
 */

const trainingDays = 200
const groups = 4
const regular = 30
/** What a bilingual certificate weighs, about. */
const certificatePdf = new Uint8Array(20_000).fill(37)

interface Placement {
  readonly id: number
  readonly traineeId: number
}

function daysFrom(start: string): string[] {
  const days: string[] = []
  for (let day = start; days.length < trainingDays; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day)
  return days
}

export function writeTraining(
  raw: BetterSqlite3.Database,
  size: CentreSize,
  chance: Chance,
  catalogue: Catalogue,
  trainees: ReadonlyArray<readonly number[]>,
): number[] {
  const inserts = prepare(raw)
  const certified: number[] = []
  let certificates = 0

  function writeCohort(yearIndex: number, place: number, queue: number[]): void {
    const year = lastYear - size.years + 1 + yearIndex
    const days = daysFrom(`${year}-09-15`)
    const programme = catalogue.programmes[place % catalogue.programmes.length]!
    const [trainerId, roomId] = [catalogue.trainerIds[place]!, catalogue.roomIds[place]!]
    const isRegular = place % 4 === 0
    const code = `${programme.code}-${year}-${place + 1}`
    const [from, to] = [days[0]!, days.at(-1)!]
    const cohortId = inserts.cohort(code, programme.id, catalogue.yearIds[yearIndex]!, from, to, 30, trainerId, roomId)
    const perGroup = isRegular ? regular : place % 8 === 1 ? 10 : 9
    const daysPerGroup = isRegular ? trainingDays : trainingDays / groups
    let listNumber = 0
    for (let first = 0; first < trainingDays; first += daysPerGroup) {
      const span = days.slice(first, first + daysPerGroup)
      const present = queue
        .splice(0, perGroup)
        .map((traineeId) => enrol(inserts, cohortId, traineeId, ++listNumber, span[0]!, span.at(-1)!))
      for (const [index, day] of span.entries()) {
        const moduleId = programme.moduleIds[Math.floor((index * 4) / span.length)]!
        const slots = isRegular && index % 2 === 1 ? [morning] : [morning, afternoon]
        for (const slot of slots) writeSession(cohortId, day, slot, moduleId, trainerId, roomId, present)
      }
      const isOver = span.at(-1)!
      for (const placement of present) assess(placement, programme, isRegular ? 12 : 6, trainerId, isOver)
    }
  }

  function writeSession(
    cohortId: number,
    day: string,
    [startsAt, endsAt]: readonly [string, string],
    moduleId: number,
    trainerId: number,
    roomId: number,
    present: readonly Placement[],
  ): void {
    const at = `${day}T18:00:00.000Z`
    const id = inserts.session(cohortId, day, startsAt, endsAt, moduleId, trainerId, roomId, at, author)
    for (const { id: enrolmentId } of present) {
      const draw = chance.int(100)
      if (draw < 88) inserts.mark(id, enrolmentId, 'present', 0, 0, null, at, author)
      else if (draw < 93) inserts.mark(id, enrolmentId, 'late', 15, 0, null, at, author)
      else if (draw < 96) inserts.mark(id, enrolmentId, 'excused', 0, 1, 'medical', at, author)
      else inserts.mark(id, enrolmentId, 'absent', 0, 0, null, at, author)
    }
  }

  function assess(placement: Placement, programme: Programme, count: number, trainerId: number, on: string): void {
    const at = `${on}T18:00:00.000Z`
    for (const competenceId of programme.competenceIds.slice(0, count)) {
      const result = chance.percent(90) ? 'acquired' : 'in_progress'
      inserts.assessment(placement.id, competenceId, result, on, trainerId, at, author)
    }
    if (chance.percent(15)) {
      inserts.state(placement.id, 'withdrawn', on, at, author)
      return
    }
    inserts.state(placement.id, 'completed', on, at, author)
    if (!chance.percent(75)) return
    const number = `${String(++certificates).padStart(5, '0')}/${on.slice(0, 4)}`
    certified.push(inserts.certificate(number, placement.id, on, at, author, '{}', certificatePdf, '0'.repeat(64)))
  }

  trainees.forEach((ofYear, yearIndex) => {
    const queue = [...ofYear]
    raw.transaction(() => {
      for (let place = 0; place < size.cohortsPerYear; place++) writeCohort(yearIndex, place, queue)
    })()
  })
  return certified
}

const morning = ['08:30', '12:00'] as const
const afternoon = ['14:00', '17:00'] as const

type Inserts = ReturnType<typeof prepare>

function enrol(
  inserts: Inserts,
  cohortId: number,
  traineeId: number,
  listNumber: number,
  from: string,
  to: string,
): Placement {
  const at = `${from}T08:00:00.000Z`
  const id = inserts.enrolment(traineeId, cohortId, listNumber, from, to, at, author)
  inserts.state(id, 'in_training', from, at, author)
  return { id, traineeId }
}

function prepare(raw: BetterSqlite3.Database) {
  const stamps = ['recorded_at', 'recorded_by'] as const
  return {
    cohort: insertInto(raw, 'cohort', [
      'code',
      'programme_id',
      'training_year_id',
      'starts_on',
      'ends_on',
      'capacity',
      'lead_trainer_id',
      'room_id',
    ]),
    enrolment: insertInto(raw, 'enrolment', [
      'trainee_id',
      'cohort_id',
      'list_number',
      'starts_on',
      'ends_on',
      'created_at',
      'created_by',
    ]),
    state: insertInto(raw, 'enrolment_state', ['enrolment_id', 'state', 'since', ...stamps]),
    session: insertInto(raw, 'session', [
      'cohort_id',
      'held_on',
      'starts_at',
      'ends_at',
      'module_id',
      'trainer_id',
      'room_id',
      'register_completed_at',
      'register_completed_by',
    ]),
    mark: insertInto(raw, 'attendance_mark', [
      'session_id',
      'enrolment_id',
      'status',
      'late_minutes',
      'is_justified',
      'justification',
      'marked_at',
      'marked_by',
    ]),
    assessment: insertInto(raw, 'assessment', [
      'enrolment_id',
      'competence_id',
      'result',
      'assessed_on',
      'trainer_id',
      ...stamps,
    ]),
    certificate: insertInto(raw, 'certificate', [
      'number',
      'enrolment_id',
      'issued_on',
      'issued_at',
      'issued_by',
      'snapshot',
      'pdf',
      'sha256',
    ]),
  }
}
