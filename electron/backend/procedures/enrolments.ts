import { countPlaced } from '../../../db/queries/cohorts.ts'
import {
  findActivePlacement,
  getAgeWindow,
  getCohortPlaces,
  getPlacement,
  insertPlacement,
  insertState,
  listPlacements,
  setEndsOn,
} from '../../../db/queries/enrolments.ts'
import { getTrainee } from '../../../db/queries/trainees.ts'
import type { enrolments as contract, Placement } from '../../shared/contract/enrolments.ts'
import { addDays } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, MutationContext, QueryContext } from '../context.ts'
import {
  checkAge,
  checkCapacity,
  checkChange,
  checkCohortTakes,
  checkTransferDay,
  isEnded,
  stateOn,
} from '../rules/enrolments.ts'
import { requireKnown } from './trainee-views.ts'

export const enrolments: Handlers<typeof contract> = {
  async ofTrainee(context, { traineeId }) {
    await getTrainee(context.db, traineeId)
    return (await listPlacements(context.db, traineeId)).map((row) => asOf(row, context.today))
  },

  async situationOn(context, { traineeId, day }) {
    const placements = await listPlacements(context.db, traineeId)
    const current = placements.find(({ startsOn }) => startsOn <= day)
    if (!current) return null
    return {
      id: current.id,
      cohortId: current.cohortId,
      cohortCode: current.cohortCode,
      state: stateOn(current.history, day),
    } as never
  },

  async place(context, placement) {
    return placed(context, await openPlacement(context, placement))
  },

  async changeState(context, { id, state, since, reason }) {
    const placement = await getPlacement(context.db, id)
    checkChange(placement.history, { state, since }, placement.endsOn, context.today)
    if (placement.endsOn !== null && state === 'in_training') {
      await refuseSecondPlacement(context, placement.traineeId, since, id)
      await setEndsOn(context.db, id, null)
    }
    if (isEnded(state)) await setEndsOn(context.db, id, since)
    await insertState(context.db, { enrolmentId: id, state, since, reason }, authorOf(context))
    return placed(context, id)
  },

  async transfer(context, { id, cohortId, on, reason, overCapacityReason, ageExceptionReason }) {
    const { traineeId, startsOn, history, endsOn } = await getPlacement(context.db, id)
    const last = history.at(-1)
    if (!last || isEnded(last.state))
      throw new DomainError('enrolment.ended', { endedOn: endsOn ?? last?.since ?? startsOn })
    checkTransferDay(startsOn, last.since, on)
    await setEndsOn(context.db, id, addDays(on, -1))
    await insertState(context.db, { enrolmentId: id, state: 'transferred', since: on, reason }, authorOf(context))
    const exceptions = { overCapacityReason, ageExceptionReason }
    return placed(context, await openPlacement(context, { traineeId, cohortId, startsOn: on, ...exceptions }))
  },
}

const authorOf = (context: MutationContext) => ({ at: context.now, by: context.user.id })

/** Checks all that a placement must respect, then makes it. Returns its id. */
async function openPlacement(
  context: MutationContext,
  placement: Parameters<typeof insertPlacement>[1],
): Promise<number> {
  const { db } = context
  await requireKnown(db, placement.traineeId)
  const trainee = await getTrainee(db, placement.traineeId)
  if (trainee.trashedAt !== null) throw new DomainError('record.not_found', { record: 'trainee' })
  const cohort = await getCohortPlaces(db, placement.cohortId)
  checkCohortTakes(cohort, placement.startsOn)
  await refuseSecondPlacement(context, placement.traineeId, placement.startsOn, null)
  checkAge(trainee, placement.startsOn, await getAgeWindow(db), placement.ageExceptionReason)
  const taken = await countPlaced(db, cohort.id, placement.startsOn)
  checkCapacity(cohort, taken, placement.overCapacityReason)
  return insertPlacement(db, placement, authorOf(context))
}

async function refuseSecondPlacement(
  context: MutationContext,
  traineeId: number,
  from: string,
  exceptId: number | null,
): Promise<void> {
  const active = await findActivePlacement(context.db, traineeId, from, exceptId)
  if (active) throw new DomainError('enrolment.already_placed', { cohort: active.code })
}

async function placed(context: QueryContext | MutationContext, id: number): Promise<Placement> {
  return asOf(await getPlacement(context.db, id), context.today)
}

function asOf(row: Awaited<ReturnType<typeof getPlacement>>, today: string): Placement {
  return { ...row, state: stateOn(row.history, today) } as Placement
}
