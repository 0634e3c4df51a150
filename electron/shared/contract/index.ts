import type { z } from 'zod'
import { assessments } from './assessments.ts'
import { attendance } from './attendance.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { calendar } from './calendar.ts'
import { centre } from './centre.ts'
import { certificates } from './certificates.ts'
import { cohorts } from './cohorts.ts'
import type { Act, Gate, Mutation, Procedure, Query } from './define.ts'
import type { Domain } from './domains.ts'
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

/**
 * The whole API of the backend, one record. Client, handlers, hooks, query keys, role checks and tests are derived
 * from it; nothing about a procedure is listed a second time.
 */
export const contract = {
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
} satisfies Partial<Record<Domain, Record<string, Procedure>>>

export type Contract = typeof contract

/** `attendance.mark` and the like. */
export type Path = { [D in keyof Contract & string]: `${D}.${keyof Contract[D] & string}` }[keyof Contract & string]

export type ProcedureAt<P extends Path> = P extends `${infer D}.${infer N}`
  ? D extends keyof Contract
    ? N extends keyof Contract[D]
      ? Contract[D][N]
      : never
    : never
  : never

/** What a caller gives (before parsing) and what it is answered. */
export type InputOf<P extends Path> = ProcedureAt<P> extends Procedure ? z.input<ProcedureAt<P>['input']> : never
export type OutputOf<P extends Path> = ProcedureAt<P> extends Procedure ? z.output<ProcedureAt<P>['output']> : never

/** A gate answers a question (`session.status`) or does something (`session.login`): both hooks take it. */
export type QueryPath = { [P in Path]: ProcedureAt<P> extends Query | Gate ? P : never }[Path]
export type MutationPath = { [P in Path]: ProcedureAt<P> extends Mutation | Act | Gate ? P : never }[Path]

/** The procedure at a path that came over the wire, or undefined; prototype keys find nothing. */
export function procedureAt(path: string): Procedure | undefined {
  const [domain, name, ...rest] = path.split('.')
  if (domain === undefined || name === undefined || rest.length > 0) return undefined
  if (!Object.hasOwn(contract, domain)) return undefined
  const procedures = contract[domain as keyof Contract] as Record<string, Procedure>
  return Object.hasOwn(procedures, name) ? procedures[name] : undefined
}

/** Every path with its procedure, for tests and documentation. */
export function allProcedures(): ReadonlyArray<readonly [Path, Procedure]> {
  return Object.entries(contract).flatMap(([domain, procedures]) =>
    Object.entries(procedures).map(
      ([name, procedure]) => [`${domain}.${name}` as Path, procedure as Procedure] as const,
    ),
  )
}
