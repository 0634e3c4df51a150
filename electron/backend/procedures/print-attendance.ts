import { getCentre } from '../../../db/queries/centre.ts'
import { listPlacementsOfCohort } from '../../../db/queries/listed-trainees.ts'
import { getRegisterSession, listRegisterRows, listRegisterSessions } from '../../../db/queries/registers.ts'
import type { attendance } from '../../shared/contract/attendance.ts'
import type { Handlers } from '../context.ts'
import { buildAttendanceMonth } from '../documents/attendance-month.ts'
import { buildAttendanceSession } from '../documents/attendance-session.ts'
import { gridRows, monthSpan } from '../rules/month-grid.ts'
import { requireCohort, requireSession } from './cohort-scope.ts'
import { fileWords, pdfFile, printing } from './printing.ts'

type Printing = Handlers<typeof attendance>

export const printMonth: Printing['printMonth'] = async (context, { cohortId, month, language }) => {
  const cohort = await requireCohort(context, cohortId)
  const span = monthSpan(month)
  const sessions = await listRegisterSessions(context.db, cohortId, span.from, span.to)
  const placements = await listPlacementsOfCohort(context.db, cohortId)
  const definition = buildAttendanceMonth({
    centre: await getCentre(context.db),
    cohort,
    month,
    language,
    ...printing(context),
    sessions,
    rows: gridRows(placements, sessions, [], span).map(({ placement, cells }) => ({
      ...placement,
      isPlaced: cells.map((cell) => cell !== null),
    })),
  })
  const fileName = fileWords(context, language)('attendance:document.monthFile', { code: cohort.code, month })
  return pdfFile(fileName, await context.documents.render(definition))
}

export const printSession: Printing['printSession'] = async (context, { sessionId, language }) => {
  const session = await getRegisterSession(context.db, sessionId)
  await requireSession(context, session)
  const definition = buildAttendanceSession({
    centre: await getCentre(context.db),
    session,
    rows: await listRegisterRows(context.db, sessionId),
    language,
    ...printing(context),
  })
  const { cohortCode: code, heldOn: day } = session
  const fileName = fileWords(context, language)('attendance:document.sessionFile', { code, day })
  return pdfFile(fileName, await context.documents.render(definition))
}
