import { z } from 'zod'
import { office, query } from './define.ts'
import { DocumentFile, Language, TraineeId } from './fields.ts'

/** What the law gives people over what is held about them (loi 09-08): to see it, and to have it erased. */

export const personalData = {
  /** Right of access: everything that is held about one person, on paper. */
  sheet: query(office, z.strictObject({ id: TraineeId, language: Language }), DocumentFile, {
    reauth: true,
    audit: { kind: 'export' },
  }),
}
