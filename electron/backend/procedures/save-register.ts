import { getPlacement } from '../../../db/queries/listed-trainees.ts'
import { type MarkStep, saveMarks } from '../../../db/queries/marks.sqlite.ts'
import { getRegisterSession, listRegisterRows, setRegisterCompleted } from '../../../db/queries/registers.ts'
import type { Mark, MarkEntry, RegisterEntry } from '../../shared/contract/attendance-fields.ts'
import { DomainError } from '../../shared/errors.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { MutationContext } from '../context.ts'
import { checkRegister, completeness, isSameMark, markOf } from '../rules/register.ts'
import { trainerScope } from './cohort-scope.ts'

/** Saves the marks of one session; only what changes is written, with its trail. */
export async function saveRegister(context: MutationContext, { sessionId, marks, complete }: RegisterEntry) {
  const { db, user, now } = context
  const session = await getRegisterSession(db, sessionId)
  checkRegister(session, user, context.today)
  const rows = await listRegisterRows(db, sessionId)
  const stored = new Map<number, Mark | null>(rows.map((row) => [row.enrolmentId, row.mark]))
  await refuseStrangers(context, session.cohortId, marks, stored)

  const steps: MarkStep[] = []
  for (const entry of marks) {
    const before = stored.get(entry.enrolmentId) ?? null
    const after = markOf(entry, session.minutes)
    stored.set(entry.enrolmentId, after)
    if (!isSameMark(before, after)) steps.push({ enrolmentId: entry.enrolmentId, before, after })
  }
  const marked = [...stored.values()].filter((mark) => mark !== null).length
  const isComplete = completeness(complete, session.isComplete, stored.size - marked)
  if (steps.length > 0) await saveMarks(db, sessionId, steps, { at: now, by: user.id })
  if (isComplete !== session.isComplete)
    await setRegisterCompleted(db, sessionId, isComplete ? { at: now, by: user.id } : null)
  return { sessionId, marked, expected: stored.size, isComplete }
}

/** Refuses marks of trainees who were not in training on the day of the session, by name where the user may know it. */
async function refuseStrangers(
  { db, user, language }: MutationContext,
  cohortId: number,
  marks: readonly MarkEntry[],
  expected: ReadonlyMap<number, unknown>,
): Promise<void> {
  const stranger = marks.find((mark) => !expected.has(mark.enrolmentId))
  if (!stranger) return
  const person = await getPlacement(db, stranger.enrolmentId)
  // Numbers that somebody counts through must not answer with the names of the whole centre.
  if (trainerScope(user) !== undefined && person.cohortId !== cohortId)
    throw new DomainError('record.not_found', { record: 'enrolment' })
  throw new DomainError('mark.not_enrolled', { name: personName(person, language) })
}
