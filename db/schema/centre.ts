import type { Generated } from 'kysely'

/** Table `centre`. */
export interface CentreTable {
  id: Generated<number>
  nameFr: string
  nameAr: string
  nameTifinagh: string | null
  associationFr: string | null
  associationAr: string | null
  addressFr: string | null
  addressAr: string | null
  cityFr: string | null
  cityAr: string | null
  phone: string | null
  email: string | null
  dataProtectionNumber: string | null
  directorNameFr: string | null
  directorNameAr: string | null
  logo: Uint8Array | null
  logoType: 'image/png' | 'image/jpeg' | null
  language: 'fr' | 'ar' | 'en'
  ageMin: Generated<number>
  ageMax: Generated<number>
  attendanceMinPercent: Generated<number>
  competencesMinPercent: Generated<number>
  traineeNumberMask: Generated<string>
  certificateNumberMask: Generated<string>
  enterpriseNumberMask: Generated<string>
  idleMinutes: Generated<number>
  hidesScreen: Generated<0 | 1>
  setUpAt: string
}

/** Table `training_year`. */
export interface TrainingYearTable {
  id: Generated<number>
  label: string
  startsOn: string
  endsOn: string
}

/** Table `closure`. */
export interface ClosureTable {
  id: Generated<number>
  startsOn: string
  endsOn: string
  kind: 'holiday' | 'closure'
  holiday: string | null
  labelFr: string
  labelAr: string | null
  isConfirmed: Generated<0 | 1>
}

/** Table `number_sequence`. */
export interface NumberSequenceTable {
  name: string
  lastValue: number
}

/** Table `draft`. */
export interface DraftTable {
  userId: number
  form: string
  content: string
  savedAt: string
}
