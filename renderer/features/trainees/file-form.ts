import type { z } from 'zod'
import type { TraineeFile } from '../../../electron/shared/contract/trainee-file.ts'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import type { TextFieldProps } from '../../components/text-field.tsx'

/** The values of the form, before the contract reads them. */
export type FileValues = z.input<typeof TraineeFile>

type FileField = keyof FileValues | `phones.${number}.${'number' | 'owner'}` | `consents.${number}.givenOn`

/** What the parts of the form need of the form of `trainees.enrol` or `trainees.update`. */
export interface FileForm {
  text: (name: FileField) => Partial<TextFieldProps>
  // biome-ignore lint/suspicious/noExplicitAny: the value's type is the field's, and the contract checks it on saving
  field: (name: FileField) => { name: string; value: any; onChange: (value: any) => void; error?: string }
}

/** A file of which nothing is known yet; most people who come are Moroccan. */
export const emptyFile = {
  lastName: '',
  firstName: '',
  lastNameAr: '',
  firstNameAr: '',
  birthDate: null,
  birthYear: null,
  birthPlace: '',
  nationality: 'MA',
  legalStatus: 'moroccan',
  documentType: 'cin',
  documentNumber: '',
  documentExpiresOn: null,
  communeCode: null,
  locality: '',
  address: '',
  milieu: null,
  phones: [{ number: '', owner: '' }],
  email: '',
  emergencyName: '',
  emergencyRelation: '',
  emergencyPhone: '',
  maritalStatus: null,
  dependants: null,
  schooling: null,
  situation: null,
  baselineIncome: null,
  referredBy: '',
  motivation: '',
  wgVision: null,
  wgHearing: null,
  wgMobility: null,
  wgCognition: null,
  wgSelfCare: null,
  wgCommunication: null,
  wgRespondent: null,
  disabilityCard: null,
  disabilityCardNumber: '',
  disabilityTypes: [],
  accommodations: [],
  consents: [],
  signsByFingerprint: false,
  note: '',
} satisfies Partial<FileValues>

/** The part of a file that the form edits. */
export function fileValuesOf(trainee: TraineeDetails): FileValues {
  const {
    id: _,
    fileNumber: _number,
    registeredOn: _day,
    version: _version,
    commune: _commune,
    current: _current,
    hasDisability: _disability,
    missing: _missing,
    notDuplicateReason: _reason,
    isInTrash: _trash,
    ...file
  } = trainee
  return { ...file, phones: file.phones.length > 0 ? file.phones : emptyFile.phones }
}
