import { useTranslation } from 'react-i18next'
import { wgQuestions } from '../../../electron/shared/contract/trainee-file.ts'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { Card } from '../../components/card.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Ltr } from '../../components/ltr.tsx'

/** What is left of the file of somebody who is forgotten: what the figures count, and nothing else. */
export function AnonymisedFile({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation(['trainees', 'common', 'personalData'])
  return (
    <Card title={t('personalData:anonymise.kept')}>
      <DescriptionList
        items={[
          { label: t('field.sex'), value: t(`common:sex.${trainee.sex}`) },
          { label: t('field.birthDate'), value: <Ltr>{trainee.birthYear}</Ltr> },
          { label: t('field.targetGroup'), value: t(`targetGroup.${trainee.targetGroup}`) },
          { label: t('field.legalStatus'), value: t(`legalStatus.${trainee.legalStatus}`) },
          { label: t('field.milieu'), value: trainee.milieu && t(`common:milieu.${trainee.milieu}`) },
          ...wgQuestions.map((question) => {
            const answer = trainee[question]
            return { label: t(`wg.question.${question}`), value: answer && t(`wg.answer.${answer}`) }
          }),
        ]}
      />
    </Card>
  )
}
