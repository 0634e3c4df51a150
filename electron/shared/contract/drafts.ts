import { z } from 'zod'
import { isJson, type JsonValue } from '../json.ts'
import { everyone, mutation, query } from './define.ts'
import { Nothing } from './fields.ts'

/** What is typed in a form and not saved yet, kept for its user only, so that a power cut costs nothing. */

const FormName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-zA-Z0-9.:-]+$/)
/** A form with its logo fits; a page that goes wild fills no disk. */
const longestContent = 4_000_000
/** Lists in lists of a form, and far beyond. */
const deepestContent = 20
const Content = z
  .custom<Record<string, JsonValue>>(
    (value) => isJson(value, deepestContent) && !Array.isArray(value) && typeof value === 'object' && value !== null,
  )
  .refine((content) => JSON.stringify(content).length <= longestContent, { error: 'field.too_long' })

export const Draft = z.strictObject({ form: FormName, content: Content, savedAt: z.string() })

const unrecorded = { unrecorded: 'What is being typed is no change yet; saving the form is.' }

export const drafts = {
  /** The draft of one form, e.g. `trainees.enrol` or `trainees.update:12`; null when there is none, or when the user may not send that form any more. */
  of: query(everyone, z.strictObject({ form: FormName }), Draft.nullable()),
  /** Latest first; `subject` is whom or what it is about, as far as it was typed. */
  list: query(everyone, Nothing, z.array(Draft.omit({ content: true }).extend({ subject: z.string().nullable() }))),
  save: mutation(everyone, z.strictObject({ form: FormName, content: Content }), Nothing, {
    changes: ['drafts'],
    audit: unrecorded,
  }),
  discard: mutation(everyone, z.strictObject({ form: FormName }), Nothing, {
    changes: ['drafts'],
    audit: unrecorded,
  }),
}
