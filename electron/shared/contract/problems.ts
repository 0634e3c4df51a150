import { z } from 'zod'

/**
 * What can be wrong with one field. A problem crosses the boundary as `code` or `code:value` (the bound that was
 * broken); the sentence for it is `errors:field.<code>` in resources/locales.
 */
export const problemCodes = [
  'field.required',
  'field.invalid',
  'field.too_short',
  'field.too_long',
  'field.too_small',
  'field.too_large',
  'field.characters',
  'field.whole_number',
  'field.unknown_key',
  'field.day',
  'field.time',
  'field.day_in_future',
  'field.end_before_start',
  'field.too_early',
  'field.before_previous',
  'field.after_next',
  'field.maximum_below_minimum',
  'field.file_too_large',
  'field.file_type',
  'field.phone',
  'field.document_number',
  'field.email',
  'field.password_common',
  'field.password_too_short',
  'field.password_mismatch',
  'field.username',
  'field.duplicate',
  'field.reason_required',
  'field.code',
  'field.latin_letters',
  'field.arabic_letters',
  'field.ice',
  'field.ice_unregistered',
  'field.trade_register',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** `code` or `code:value` of a zod issue that has no message of its own. */
function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'field.required'
      return issue.expected === 'int' ? 'field.whole_number' : 'field.invalid'
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return Number(issue.minimum) <= 1 || issue.input === '' ? 'field.required' : `field.too_short:${issue.minimum}`
      return `field.too_small:${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `field.too_long:${issue.maximum}`
        : `field.too_large:${issue.maximum}`
    case 'unrecognized_keys':
      return 'field.unknown_key'
    case 'invalid_value':
    case 'invalid_union':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'field.required'
      return isOptionalNumber(issue) ? 'field.whole_number' : 'field.invalid'
    default:
      return 'field.invalid'
  }
}

/** A number that may be left out: what is wrong is the number, not that it is not nothing. */
const isOptionalNumber = (issue: z.core.$ZodRawIssue): boolean =>
  issue.code === 'invalid_union' && issue.errors.flat().some(({ message }) => message === 'field.whole_number')

z.config({ customError: problemOf })

/** Splits `code:value` into the key of its sentence and what the sentence names. */
export function readProblem(message: string): { code: ProblemCode; value: string } {
  const at = message.indexOf(':')
  const code = at < 0 ? message : message.slice(0, at)
  const known = (problemCodes as readonly string[]).includes(code)
  return { code: known ? (code as ProblemCode) : 'field.invalid', value: at < 0 ? '' : message.slice(at + 1) }
}
