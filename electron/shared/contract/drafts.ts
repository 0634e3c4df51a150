import { z } from 'zod'
import { everyone, mutation, query } from './define.ts'
import { Nothing } from './fields.ts'

/** What is typed in a form and not saved yet, kept for its user only, so that a power cut costs nothing. */

const FormName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-zA-Z0-9.:-]+$/)
const Content = z.record(z.string(), z.json())

export const Draft = z.strictObject({ form: FormName, content: Content, savedAt: z.string() })

export const drafts = {
  /** The draft of one form, e.g. `trainees.enrol` or `trainees.update:12`; null when there is none. */
  of: query(everyone, z.strictObject({ form: FormName }), Draft.nullable()),
  list: query(everyone, Nothing, z.array(Draft.omit({ content: true }))),
  save: mutation(everyone, z.strictObject({ form: FormName, content: Content }), Nothing, { changes: [] }),
  discard: mutation(everyone, z.strictObject({ form: FormName }), Nothing, { changes: ['drafts'] }),
}
