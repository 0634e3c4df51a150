import { useTranslation } from 'react-i18next'
import {
  AccommodationNeed,
  ConsentAnswer,
  ConsentLanguage,
  ConsentMeans,
  DisabilityCard,
  DisabilityType,
  DocumentType,
  LegalStatus,
  MaritalStatus,
  Schooling,
  Situation,
  TargetGroup,
} from '../../../electron/shared/contract/trainee-file.ts'
import type { Option } from '../../components/options.ts'

const lists = {
  accommodation: AccommodationNeed.options,
  consentAnswer: ConsentAnswer.options,
  consentLanguage: ConsentLanguage.options,
  consentMeans: ConsentMeans.options,
  disabilityCard: DisabilityCard.options,
  disabilityType: DisabilityType.options,
  documentType: DocumentType.options,
  legalStatus: LegalStatus.options,
  maritalStatus: MaritalStatus.options,
  schooling: Schooling.options,
  situation: Situation.options,
  targetGroup: TargetGroup.options,
}
type Lists = typeof lists

/** The closed lists of a file as options in the page's language. */
export function useChoices() {
  const { t } = useTranslation('trainees')
  return <Name extends keyof Lists>(name: Name): Option<Lists[Name][number]>[] =>
    lists[name].map((value) => ({ value, label: t(`${name}.${value}` as 'documentType.cin') })) as Option<
      Lists[Name][number]
    >[]
}
