import type { Page } from 'playwright-core'
import type { InputOf, OutputOf } from '../../electron/shared/contract/index.ts'
import { addDays } from '../../electron/shared/dates.ts'
import { ask } from './browser.ts'
import { demoDay } from './demo-day.ts'

/**
 * A cohort of the evening, running today whatever the date is, so that journeys through a timetable and a register do
 * not depend on the day on which the tests run. The demo centre never works in the evening.
 */

export const evening = { startsAt: '18:15', endsAt: '19:45' } as const

export interface EveningCohort {
  id: OutputOf<'cohorts.create'>['id']
  code: string
  trainerId: NonNullable<InputOf<'timetable.addSession'>['trainerId']>
  roomId: NonNullable<InputOf<'timetable.addSession'>['roomId']>
}

/** Opens it in the session of a secretary, with three trainees and the demo's own trainer. */
export async function anEveningCohort(secretary: Page, code: string): Promise<EveningCohort> {
  const today = demoDay
  const [cohorts, trainers] = await Promise.all([
    ask(secretary, 'cohorts.list', {}),
    ask(secretary, 'trainers.list', {}),
  ])
  const like = cohorts.find(({ leadTrainer }) => leadTrainer !== null)
  const trainer = trainers.find(({ id }) => id === like?.leadTrainer?.id)
  if (!like || !trainer) throw new Error('the demo has no cohort to take after')
  const room = await ask(secretary, 'rooms.create', {
    nameFr: `Salle ${code}`,
    nameAr: `قاعة ${code}`,
    capacity: 12,
    isStepFree: true,
  })
  const cohort = await ask(secretary, 'cohorts.create', {
    code,
    programmeId: like.programme.id,
    trainingYearId: like.year.id,
    startsOn: addDays(today, -21),
    endsOn: addDays(today, 90),
    capacity: 12,
    leadTrainerId: trainer.id,
    roomId: room.id,
    funding: null,
  })
  return { id: cohort.id, code, trainerId: trainer.id, roomId: room.id }
}

/** The latest day of the past on which the centre worked, with a session of that cohort on it. */
export async function aPastSession(secretary: Page, cohort: EveningCohort): Promise<OutputOf<'timetable.addSession'>> {
  const { id: cohortId, trainerId, roomId } = cohort
  let refusal: unknown
  for (let back = 1; back <= 14; back++) {
    const heldOn = addDays(demoDay, -back)
    try {
      return await ask(secretary, 'timetable.addSession', {
        cohortId,
        trainerId,
        roomId,
        heldOn,
        ...evening,
        moduleId: null,
      })
    } catch (error) {
      refusal = error
    }
  }
  throw refusal
}
