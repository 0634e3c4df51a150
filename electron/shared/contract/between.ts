import { z } from 'zod'
import type { ProblemCode } from './problems.ts'

interface Verdict<Input> {
  error: ProblemCode | ((issue: { input: Input }) => string)
  /** The field under which the problem is told. */
  path: readonly [string]
}

/**
 * A rule between fields: `z.strictObject(…).check(between(['startsOn', 'endsOn'], inOrder, endBeforeStart))`. It is
 * judged as soon as the fields that it reads are right themselves, so a form tells it together with the mistakes of the
 * other fields; zod's own `refine` waits until there are none. No field may stop zod with `abort`: it would stop this too.
 */
export function between<Values extends object>(
  reads: readonly (keyof Values & string)[],
  holds: (values: Values) => boolean,
  { error, path }: Verdict<Values>,
): z.core.$ZodCheck<Values> {
  return z.refine<Values>(holds, {
    error: error as string,
    path: [...path],
    when: ({ value, issues }) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !issues.some((issue) => (reads as readonly unknown[]).includes(issue.path?.[0])),
  })
}
