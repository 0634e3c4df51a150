import { z } from 'zod'

/** A person's name in both scripts, as lists and documents show it. */
export const PersonName = z.strictObject({
  lastName: z.string(),
  firstName: z.string(),
  lastNameAr: z.string().nullable(),
  firstNameAr: z.string().nullable(),
})
export type PersonName = z.infer<typeof PersonName>

/** A name that the centre gave in both languages: a programme, a room. */
export const Label = z.strictObject({ nameFr: z.string(), nameAr: z.string() })
export type Label = z.infer<typeof Label>
