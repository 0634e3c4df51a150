import { z } from 'zod'
import { between } from './between.ts'
import { directors, everyone, gate, mutation, query } from './define.ts'
import { Base64, IsoDay, Language, Nothing, optional, optionalText, requiredText } from './fields.ts'
import { Phone } from './phone.ts'
import { CurrentUser, NewPassword } from './session.ts'
import { Username } from './users.ts'

/** The centre's identity as it stands on every printout, and the rules it has given itself. */

/** A PNG or JPEG of at most 2 MB; checked by content in the backend. */
export const Logo = z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg']), content: Base64(2 * 1024 * 1024) })

export const CentreIdentity = z.strictObject({
  nameFr: requiredText(120),
  nameAr: requiredText(120),
  nameTifinagh: optionalText(120),
  associationFr: optionalText(160),
  associationAr: optionalText(160),
  addressFr: optionalText(200),
  addressAr: optionalText(200),
  cityFr: optionalText(80),
  cityAr: optionalText(80),
  phone: optional(Phone),
  email: optional(z.email({ error: 'field.email' }).max(120)),
  dataProtectionNumber: optionalText(60),
  directorNameFr: optionalText(120),
  directorNameAr: optionalText(120),
  logo: Logo.nullable(),
})

export const CentreRules = z
  .strictObject({
    /** Completed years at the start of the placement. */
    ageMin: z.int().min(10).max(99),
    ageMax: z.int().min(10).max(99),
    /** Hours present of hours given, in percent, below which a certificate needs an exception. */
    attendanceMinPercent: z.int().min(0).max(100),
    /** Competences acquired of those of the programme, in percent. */
    competencesMinPercent: z.int().min(0).max(100),
  })
  .check(
    between<{ ageMin: number; ageMax: number }>(['ageMin', 'ageMax'], (rules) => rules.ageMin <= rules.ageMax, {
      error: 'field.maximum_below_minimum',
      path: ['ageMax'],
    }),
  )

export type CentreIdentity = z.infer<typeof CentreIdentity>
export type CentreRules = z.infer<typeof CentreRules>

export const Centre = z.strictObject({
  ...CentreIdentity.shape,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  ...CentreRules.shape,
  language: Language,
})
export type Centre = z.infer<typeof Centre>

/** How the centre's sessions are kept. */
export const Security = z.strictObject({
  /** Minutes without anybody after which a session is locked. */
  idleMinutes: z.int().min(1).max(15),
  /** Other programs of the computer (screenshots, remote help, Windows Recall, a magnifier too) see the window black. */
  hidesScreen: z.boolean(),
})
export type Security = z.infer<typeof Security>

export const SetUpCentre = z.strictObject({
  language: Language,
  centre: CentreIdentity,
  trainingYear: z.strictObject({ startsOn: IsoDay, endsOn: IsoDay }).check(
    between<{ startsOn: string; endsOn: string }>(['startsOn', 'endsOn'], (year) => year.startsOn < year.endsOn, {
      error: 'field.end_before_start',
      path: ['endsOn'],
    }),
  ),
  administrator: z.strictObject({ username: Username, displayName: requiredText(80), password: NewPassword }),
})

export const centre = {
  details: query(everyone, Nothing, Centre),
  /** First run only: creates the centre, its training year with its public holidays, and the first account. */
  setUp: gate(SetUpCentre, CurrentUser, {
    changes: ['session', 'centre', 'calendar', 'users'],
    audit: { kind: 'access' },
  }),
  updateIdentity: mutation(directors, CentreIdentity, Centre, {
    changes: ['centre', 'session'],
    audit: { kind: 'change', before: 'details' },
  }),
  updateRules: mutation(directors, CentreRules, Centre, {
    changes: ['centre', 'certificates'],
    audit: { kind: 'change', before: 'details' },
  }),
  security: query(directors, Nothing, Security),
  updateSecurity: mutation(directors, Security, Security, {
    changes: ['centre', 'session'],
    audit: { kind: 'change', before: 'security' },
  }),
}
