import { z } from 'zod'
import { everyone, query } from './define.ts'
import { Milieu } from './fields.ts'

/** Communes, provinces and regions of Morocco (HCP, RGPH 2024), shipped and never edited. */

const Place = z.strictObject({ code: z.string(), nameFr: z.string(), nameAr: z.string() })

/** Several communes share a name: the province is always shown beside it. */
export const Commune = Place.extend({
  /** Urban when the third part of the HCP code is `01`. */
  milieu: Milieu,
  province: Place,
  region: Place,
})
export type Commune = z.infer<typeof Commune>

/** `08.401.07.09`; arrondissements end in one digit. */
export const CommuneCode = z.string().regex(/^\d{2}\.\d{3}\.\d{2}\.\d{1,2}$/)

export const geography = {
  /** Best first; French or Arabic, other spellings and well-known localities included. */
  communes: query(
    everyone,
    z.strictObject({ text: z.string().max(80), limit: z.int().min(1).max(50) }),
    z.array(Commune),
  ),
  commune: query(everyone, z.strictObject({ code: CommuneCode }), Commune),
}
