import { DomainError } from '../electron/shared/errors.ts'
import { sqliteCode } from './open.ts'

/**
 * Constraints are the second line of defence: rules check first and give the better sentence. What still reaches
 * SQLite is recognised by its code. Returns undefined for anything that is not a refusal of the store.
 */
export function storeProblem(error: unknown): DomainError | undefined {
  const code = sqliteCode(error)
  if (!code) return undefined
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return new DomainError('record.duplicate', { record: '', field: '' })
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return new DomainError('record.in_use', { record: '' })
    case 'SQLITE_FULL':
      return new DomainError('database.full', {})
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new DomainError('database.damaged', {})
    default:
      return undefined
  }
}
