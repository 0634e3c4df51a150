import type { z } from 'zod'

/**
 * The closed list of what the backend refuses, with what each refusal carries. A code is `noun.condition`; its
 * sentence is `errors:<code>` in resources/locales, which holds exactly these codes (tested). Each domain keeps its
 * own list beside its rules' words in shared/errors/, registered here.
 */
import { attendanceErrors } from './errors/attendance.ts'
import { backupErrors } from './errors/backups.ts'
import { certificateErrors } from './errors/certificates.ts'
import { cohortErrors } from './errors/cohorts.ts'
import { enterpriseErrors } from './errors/enterprises.ts'
import { erasureErrors } from './errors/erasure.ts'
import { platformErrors } from './errors/platform.ts'
import { timetableErrors } from './errors/timetable.ts'
import { traineeErrors } from './errors/trainees.ts'
import { userErrors } from './errors/users.ts'
import { vaultErrors } from './errors/vault.ts'

export const errorDetails = {
  ...platformErrors,
  ...userErrors,
  ...vaultErrors,
  ...backupErrors,
  ...traineeErrors,
  ...cohortErrors,
  ...timetableErrors,
  ...attendanceErrors,
  ...certificateErrors,
  ...enterpriseErrors,
  ...erasureErrors,
}
export type ErrorCode = keyof typeof errorDetails
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorDetails)[C]>

/** A refusal with a code and the facts its sentence names. Thrown by rules and procedures, rebuilt by the client. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly details: ErrorDetails<C>

  constructor(code: C, details: ErrorDetails<C>, options?: ErrorOptions) {
    super(code, options)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}

/** True when the error is the refusal `code`, with its details typed. */
export function isDomainError<C extends ErrorCode>(error: unknown, code: C): error is DomainError<C> {
  return error instanceof DomainError && error.code === code
}

/** Rebuilds a refusal from the wire; anything unknown becomes `internal`. */
export function readError(wire: { code: string; details?: unknown }): DomainError {
  const known = Object.hasOwn(errorDetails, wire.code)
  const parsed = known ? errorDetails[wire.code as ErrorCode].safeParse(wire.details) : undefined
  if (parsed?.success) return new DomainError(wire.code as ErrorCode, parsed.data as never)
  return new DomainError('internal', { incident: 'unreadable' })
}
