import type { Contract } from '../../shared/contract/index.ts'
import type { Handlers } from '../context.ts'
import { assessments } from './assessments.ts'
import { attendance } from './attendance.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { calendar } from './calendar.ts'
import { centre } from './centre.ts'
import { certificates } from './certificates.ts'
import { cohorts } from './cohorts.ts'
import { drafts } from './drafts.ts'
import { enrolments } from './enrolments.ts'
import { enterprises } from './enterprises.ts'
import { followUp } from './follow-up.ts'
import { geography } from './geography.ts'
import { home } from './home.ts'
import { personalData } from './personal-data.ts'
import { recovery } from './recovery.ts'
import { rooms } from './rooms.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { summaries } from './summaries.ts'
import { timetable } from './timetable.ts'
import { trainees } from './trainees.ts'
import { trainers } from './trainers.ts'
import { users } from './users.ts'
import { workshops } from './workshops.ts'

/** The handler of every procedure of the contract: a missing one does not compile. */
const procedures: { readonly [D in keyof Contract]: Handlers<Contract[D]> } = {
  session,
  recovery,
  backups,
  centre,
  users,
  drafts,
  calendar,
  workshops,
  rooms,
  trainers,
  cohorts,
  timetable,
  geography,
  trainees,
  enrolments,
  search,
  enterprises,
  followUp,
  summaries,
  attendance,
  assessments,
  certificates,
  personalData,
  audit,
  home,
}

type Handler = (context: unknown, input: unknown) => Promise<unknown>

/** The handler at a path that the contract knows. */
export function handlerAt(path: string): Handler {
  const [domain, name] = path.split('.') as [keyof Contract, string]
  return (procedures[domain] as unknown as Record<string, Handler>)[name]!
}
