import type { TraineeRow } from '../../shared/contract/trainees.ts'
import { formatDay, formatPhone } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import type { CsvRows } from './csv.ts'

interface ExportedTrainee {
  readonly row: TraineeRow
  readonly stored: { readonly milieu: 'urban' | 'rural' | null; readonly hasTransmissionConsent: unknown }
}

const columns = ['fileNumber', 'sex', 'birth', 'commune', 'milieu', 'cohort', 'state'] as const
const namedColumns = ['lastName', 'firstName', 'lastNameAr', 'firstNameAr', 'phone'] as const

/**
 * The list as it may leave the centre (loi 09-08): by file number and year of birth. With names, those alone who have
 * agreed to transmission get theirs. Target group and disability stay inside.
 */
export function traineeTable(
  trainees: readonly ExportedTrainee[],
  language: Language,
  { withNames }: { withNames: boolean },
): CsvRows {
  const t = translatorFor(language)
  const shown = withNames ? [...columns, ...namedColumns] : columns
  const rows = trainees.map(({ row, stored }) => {
    const isNamed = withNames && Boolean(stored.hasTransmissionConsent)
    const cells = {
      fileNumber: row.fileNumber,
      sex: t(`common:sex.${row.sex}`),
      birth: isNamed && row.birthDate ? formatDay(row.birthDate) : row.birthYear,
      commune: language === 'ar' ? row.communeAr : row.communeFr,
      milieu: stored.milieu && t(`common:milieu.${stored.milieu}`),
      cohort: row.cohortCode,
      state: row.state && t(`enrolments:state.${row.state}`),
      lastName: row.lastName,
      firstName: row.firstName,
      lastNameAr: row.lastNameAr,
      firstNameAr: row.firstNameAr,
      phone: row.phone && formatPhone(row.phone),
    }
    const isOpen = (column: (typeof shown)[number]) => isNamed || (columns as readonly string[]).includes(column)
    return shown.map((column) => (isOpen(column) ? cells[column] : null))
  })
  return [shown.map((column) => t(`trainees:column.${column}`)), ...rows]
}
