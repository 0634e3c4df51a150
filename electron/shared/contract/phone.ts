import { z } from 'zod'
import { readPhone } from '../phone.ts'

/** A phone number that is required; stored as `+212661234567`. */
export const Phone = z.string().transform((text, context) => {
  const phone = readPhone(text)
  if (phone !== undefined) return phone
  // Not aborting, so that `optional(Phone)`, a union, reports this problem and not a general one.
  context.addIssue({ code: 'custom', message: 'field.phone', continue: true })
  return z.NEVER
})
