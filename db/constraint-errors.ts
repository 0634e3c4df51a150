import { DomainError } from '../electron/shared/errors.ts'
import { diskProblem, sqliteCode } from './open.ts'

/**
 * Constraints are the second line of defence: rules check first and give the better sentence. What still reaches
 * SQLite is recognised by its code, and so is a disk that is full or fails. Returns undefined for anything else.
 */
export function storeProblem(error: unknown): DomainError | undefined {
  switch (sqliteCode(error)) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return new DomainError('record.duplicate', { record: '', field: '' })
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return new DomainError('record.in_use', { record: '' })
    default:
      return diskProblem(error)
  }
}

/** What the driver and Kysely say, without a code, to whoever comes when the file was closed. */
export function isNotOpen(error: unknown): boolean {
  return error instanceof Error && /connection is not open|already been destroyed/.test(error.message)
}
