import type { TraineeRow } from '../../shared/contract/trainees.ts'
import { formatDay, formatPhone } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { csv } from './csv.ts'

interface ExportedTrainee {
  readonly row: TraineeRow
  readonly stored: { readonly milieu: 'urban' | 'rural' | null; readonly hasTransmissionConsent: unknown }
}

/**
 * The list as a spreadsheet may take it out of the centre (loi 09-08): who has not agreed to transmission is a file
 * number without name or phone; target group and disability stay inside.
 */
export function traineeListFile(
  trainees: readonly ExportedTrainee[],
  language: Language,
  { today, by }: { today: string; by: string },
) {
  const t = translatorFor(language)
  const columns = [
    'fileNumber',
    'lastName',
    'firstName',
    'lastNameAr',
    'firstNameAr',
    'sex',
    'birth',
    'commune',
    'milieu',
    'phone',
    'cohort',
    'state',
  ] as const
  const header = columns.map((column) => t(`trainees:column.${column}`))
  const rows = trainees.map(({ row, stored }) => {
    const named = (text: string | null) => (stored.hasTransmissionConsent ? text : null)
    return [
      row.fileNumber,
      named(row.lastName),
      named(row.firstName),
      named(row.lastNameAr),
      named(row.firstNameAr),
      t(`common:sex.${row.sex}`),
      row.birthDate && stored.hasTransmissionConsent ? formatDay(row.birthDate) : row.birthYear,
      language === 'ar' ? row.communeAr : row.communeFr,
      stored.milieu && t(`common:milieu.${stored.milieu}`),
      row.phone && named(formatPhone(row.phone)),
      row.cohortCode,
      row.state && t(`enrolments:state.${row.state}`),
    ]
  })
  return {
    fileName: `${t('trainees:list.fileName')}-${today}.csv`,
    mediaType: 'text/csv' as const,
    content: csv([header, ...rows, [], [t('documents:exported', { on: formatDay(today), by })]]).toString('base64'),
  }
}
