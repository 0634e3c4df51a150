import type { Generated } from 'kysely'

/** Table `trainee`. */
export interface TraineeTable {
  id: Generated<number>
  fileNumber: string
  registeredOn: string
  lastName: string
  firstName: string
  lastNameAr: string | null
  firstNameAr: string | null
  sex: 'F' | 'M'
  birthDate: string | null
  birthYear: number
  birthPlace: string | null
  nationality: Generated<string>
  legalStatus: 'moroccan' | 'regularised_migrant' | 'asylum_seeker' | 'refugee' | 'other'
  documentType:
    | 'cin'
    | 'residence_permit'
    | 'refugee_card'
    | 'unhcr'
    | 'passport'
    | 'birth_certificate'
    | 'other'
    | null
  documentNumber: string | null
  documentExpiresOn: string | null
  communeCode: string | null
  locality: string | null
  address: string | null
  milieu: 'urban' | 'rural' | null
  email: string | null
  emergencyName: string | null
  emergencyRelation: string | null
  emergencyPhone: string | null
  maritalStatus: 'single' | 'married' | 'divorced' | 'widowed' | null
  dependants: number | null
  targetGroup: 'disability' | 'precarious' | 'both'
  schooling:
    | 'none'
    | 'literacy'
    | 'primary'
    | 'lower_secondary'
    | 'upper_secondary'
    | 'baccalaureate'
    | 'higher'
    | 'vocational'
    | null
  situation: 'seeking' | 'inactive' | 'family_help' | 'day_labour' | 'informal' | 'employed' | 'student' | null
  baselineIncome: number | null
  referredBy: string | null
  motivation: string | null
  wgVision: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgHearing: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgMobility: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgCognition: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgSelfCare: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgCommunication: 1 | 2 | 3 | 4 | 7 | 9 | null
  wgRespondent: 'self' | 'proxy' | null
  disabilityCard: 'none' | 'requested' | 'old_attestation' | 'card' | null
  disabilityCardNumber: string | null
  signsByFingerprint: Generated<0 | 1>
  photo: Uint8Array | null
  notDuplicateReason: string | null
  note: string | null
  version: Generated<number>
  createdAt: string
  createdBy: number
  updatedAt: string
  updatedBy: number
  trashedAt: string | null
  /** Given by a trigger; by it the person is found again in an older copy. */
  randomKey: Generated<string>
  anonymisedAt: string | null
}

/** Table `trainee_phone`. */
export interface TraineePhoneTable {
  traineeId: number
  position: number
  number: string
  owner: string | null
}

/** Table `trainee_disability_type`. */
export interface TraineeDisabilityTypeTable {
  traineeId: number
  type: 'motor' | 'visual' | 'hearing' | 'speech' | 'intellectual' | 'psychic' | 'autism' | 'multiple' | 'other'
  isMain: 0 | 1
}

/** Table `trainee_accommodation`. */
export interface TraineeAccommodationTable {
  traineeId: number
  need:
    | 'step_free'
    | 'seating'
    | 'adapted_tool'
    | 'sign_language'
    | 'pictograms'
    | 'large_print'
    | 'audio'
    | 'tamazight'
    | 'extra_time'
    | 'breaks'
    | 'transport'
    | 'helper'
    | 'no_machine'
  detail: string | null
}

/** Table `trainee_consent`. */
export interface TraineeConsentTable {
  traineeId: number
  purpose: 'file' | 'image' | 'transmission'
  answer: 'given' | 'refused' | 'withdrawn'
  means: 'signature' | 'fingerprint' | 'oral'
  language: string
  givenOn: string
}
