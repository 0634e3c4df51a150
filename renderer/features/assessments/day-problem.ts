import { type DomainError, isDomainError } from '../../../electron/shared/errors.ts'

/** What the backend says against the day, which all results of a dialog share: said under the day, not over the dialog. */
export function problemOfDay(error: DomainError | null): string | undefined {
  if (!isDomainError(error, 'input.invalid')) return undefined
  return error.details.problems.find(({ path }) => path.endsWith('.assessedOn'))?.problem
}
