import {
  insertAttempt,
  listAssessable,
  listAttempts,
  listCompetencesOfCohort,
  listLatestResults,
} from '../../../db/queries/assessments.ts'
import { getPlacement, listPlacementsOfCohort, toListed } from '../../../db/queries/listed-trainees.ts'
import type { assessments as contract } from '../../shared/contract/assessments.ts'
import { DomainError } from '../../shared/errors.ts'
import { groupBy } from '../../shared/group-by.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { Handlers } from '../context.ts'
import { checkAssessmentDay, isStillThere } from '../rules/assessments.ts'
import { requireCohort } from './cohort-scope.ts'

export const assessments: Handlers<typeof contract> = {
  async grid(context, { cohortId }) {
    const cohort = await requireCohort(context, cohortId)
    const competences = await listCompetencesOfCohort(context.db, cohortId)
    const placements = await listPlacementsOfCohort(context.db, cohortId)
    const results = groupBy(await listLatestResults(context.db, cohortId), (result) => result.enrolmentId)
    return {
      cohort,
      competences,
      rows: placements.map((placement) => ({
        ...toListed(placement),
        isActive: isStillThere(placement.states, context.today),
        results: (results.get(placement.enrolmentId) ?? []).map(({ enrolmentId: _, ...result }) => result),
      })),
    }
  },

  async record(context, { entries }) {
    const { db, user, now, today, language } = context
    const assessable = await listAssessable(db, [...new Set(entries.map((entry) => entry.enrolmentId))])
    const placements = new Map(assessable.map((row) => [row.enrolmentId, row]))
    const allowed = new Set(assessable.map((row) => `${row.enrolmentId} ${row.competenceId}`))
    for (const cohortId of new Set(assessable.map((row) => row.cohortId))) await requireCohort(context, cohortId)
    for (const entry of entries) {
      const placement = placements.get(entry.enrolmentId)
      if (!placement) throw new DomainError('record.not_found', { record: 'enrolment' })
      if (!allowed.has(`${entry.enrolmentId} ${entry.competenceId}`))
        throw new DomainError('record.not_found', { record: 'competence' })
      const name = personName(placement, language)
      checkAssessmentDay(entry.assessedOn, { startsOn: placement.startsOn, name }, today)
      await insertAttempt(db, { ...entry, trainerId: user.trainerId, recordedAt: now, recordedBy: user.id })
    }
    return { recorded: entries.length }
  },

  async ofEnrolment(context, { enrolmentId }) {
    const placement = await getPlacement(context.db, enrolmentId)
    const cohort = await requireCohort(context, placement.cohortId)
    return { trainee: toListed(placement), cohort, attempts: await listAttempts(context.db, enrolmentId) }
  },
}
