import type { Sex } from './contract/fields.ts'
import type { Label, PersonName } from './contract/person.ts'

/** Everything that a certificate says, frozen when it is issued; a later correction of a file changes none of it. */
export interface CertificateSnapshot {
  readonly number: string
  readonly issuedOn: string
  readonly centre: {
    readonly nameFr: string
    readonly nameAr: string
    readonly associationFr: string | null
    readonly associationAr: string | null
    readonly addressFr: string | null
    readonly addressAr: string | null
    readonly cityFr: string | null
    readonly cityAr: string | null
    readonly phone: string | null
    readonly email: string | null
    readonly directorNameFr: string | null
    readonly directorNameAr: string | null
    /** The logo itself is in the file. */
    readonly logoSha256: string | null
  }
  readonly holder: PersonName & {
    readonly sex: Sex
    readonly birthDate: string | null
    readonly birthYear: number
    /** What the file says, and in each language where it is a commune. */
    readonly birthPlace: Label | null
    /** Of Moroccans only. */
    readonly cin: string | null
  }
  readonly programme: Label
  readonly cohortCode: string
  readonly startsOn: string
  readonly endsOn: string
  readonly givenMinutes: number
}
