import { useTranslation } from 'react-i18next'
import { wgQuestions } from '../../../electron/shared/contract/trainee-file.ts'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { Card } from '../../components/card.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { Stack } from '../../components/stack.tsx'
import { communeName } from '../../lib/commune-field.tsx'
import { CopyButton } from '../../lib/copy-button.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'

/** The file as read, part by part as in the form; what is missing first. */
export function FileTab({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation('trainees')
  const { list } = useFormatters()
  return (
    <Stack>
      {trainee.missing.length > 0 ? (
        <FormAlert tone="warning" title={t('page.incomplete')} live={false}>
          {list(trainee.missing.map((part) => t(`missing.${part}`)))}
        </FormAlert>
      ) : null}
      <Identity trainee={trainee} />
      <Contact trainee={trainee} />
      <Situation trainee={trainee} />
      <Disability trainee={trainee} />
      <Consent trainee={trainee} />
    </Stack>
  )
}

interface PartProps {
  trainee: TraineeDetails
}

function Identity({ trainee }: PartProps) {
  const { t } = useTranslation(['trainees', 'common'])
  const { day, language } = useFormatters()
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(trainee.nationality)
  const inLatin = [
    { label: t('field.lastName'), value: <bdi lang="fr">{trainee.lastName}</bdi> },
    { label: t('field.firstName'), value: <bdi lang="fr">{trainee.firstName}</bdi> },
  ]
  const inArabic = [
    { label: t('field.lastNameAr'), value: trainee.lastNameAr && <bdi lang="ar">{trainee.lastNameAr}</bdi> },
    { label: t('field.firstNameAr'), value: trainee.firstNameAr && <bdi lang="ar">{trainee.firstNameAr}</bdi> },
  ]
  return (
    <Card title={t('form.identity')}>
      <DescriptionList
        items={[
          ...(language === 'ar' ? [...inArabic, ...inLatin] : [...inLatin, ...inArabic]),
          {
            label: t('field.birthDate'),
            value: <Ltr>{trainee.birthDate ? day(trainee.birthDate) : trainee.birthYear}</Ltr>,
          },
          { label: t('field.birthPlace'), value: trainee.birthPlace },
          { label: t('field.sex'), value: t(`common:sex.${trainee.sex}`) },
          { label: t('field.targetGroup'), value: t(`targetGroup.${trainee.targetGroup}`) },
          { label: t('field.nationality'), value: country },
          { label: t('field.legalStatus'), value: t(`legalStatus.${trainee.legalStatus}`) },
          {
            label: trainee.documentType ? t(`documentType.${trainee.documentType}`) : t('field.documentNumber'),
            value: trainee.documentNumber && (
              <>
                <Ltr>{trainee.documentNumber}</Ltr>{' '}
                <CopyButton label={t('page.copyNumber')} text={trainee.documentNumber} />
              </>
            ),
          },
          {
            label: t('field.documentExpiresOn'),
            value: trainee.documentExpiresOn && <Ltr>{day(trainee.documentExpiresOn)}</Ltr>,
          },
        ]}
      />
    </Card>
  )
}

function Contact({ trainee }: PartProps) {
  const { t } = useTranslation(['trainees', 'common'])
  const formatters = useFormatters()
  const { phone } = formatters
  return (
    <Card title={t('form.contact')}>
      <DescriptionList
        items={[
          { label: t('field.commune'), value: trainee.commune && communeName(trainee.commune, formatters) },
          { label: t('field.locality'), value: trainee.locality },
          { label: t('field.address'), value: trainee.address },
          { label: t('field.milieu'), value: trainee.milieu && t(`common:milieu.${trainee.milieu}`) },
          ...trainee.phones.map(({ number, owner }, i) => ({
            label: t('field.phone', { number: i + 1 }),
            value: (
              <>
                <Ltr>{phone(number)}</Ltr>
                {owner ? ` (${owner})` : ''}
              </>
            ),
          })),
          { label: t('field.email'), value: trainee.email && <Ltr>{trainee.email}</Ltr> },
          {
            label: t('page.emergency'),
            value: trainee.emergencyName && (
              <>
                <bdi>{trainee.emergencyName}</bdi>
                {trainee.emergencyRelation ? <> ({trainee.emergencyRelation})</> : null}{' '}
                <Ltr>{phone(trainee.emergencyPhone)}</Ltr>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Situation({ trainee }: PartProps) {
  const { t } = useTranslation('trainees')
  const { amount } = useFormatters()
  const { maritalStatus, schooling, situation, baselineIncome } = trainee
  return (
    <Card title={t('form.situation')}>
      <DescriptionList
        items={[
          { label: t('field.maritalStatus'), value: maritalStatus && t(`maritalStatus.${maritalStatus}`) },
          { label: t('field.dependants'), value: trainee.dependants },
          { label: t('field.schooling'), value: schooling && t(`schooling.${schooling}`) },
          { label: t('field.situation'), value: situation && t(`situation.${situation}`) },
          {
            label: t('field.baselineIncome'),
            value: baselineIncome === null ? null : <bdi>{amount(baselineIncome)}</bdi>,
          },
          { label: t('field.referredBy'), value: trainee.referredBy },
          { label: t('field.motivation'), value: trainee.motivation, wide: true },
          { label: t('field.note'), value: trainee.note, wide: true },
        ]}
      />
    </Card>
  )
}

function Disability({ trainee }: PartProps) {
  const { t } = useTranslation('trainees')
  const { list } = useFormatters()
  const result = trainee.hasDisability === null ? 'unknown' : trainee.hasDisability ? 'yes' : 'no'
  const { disabilityCard, disabilityCardNumber } = trainee
  return (
    <Card title={t('form.disability')}>
      <DescriptionList
        items={[
          { label: t('page.wgResult'), value: t(`wg.result.${result}`), wide: true },
          ...wgQuestions.map((question) => {
            const answer = trainee[question]
            return { label: t(`wg.question.${question}`), value: answer && t(`wg.answer.${answer}`) }
          }),
          {
            label: t('field.disabilityTypes'),
            value: list(trainee.disabilityTypes.map(({ type }) => t(`disabilityType.${type}`))),
          },
          {
            label: t('field.disabilityCard'),
            value: disabilityCard && (
              <>
                {t(`disabilityCard.${disabilityCard}`)}{' '}
                {disabilityCardNumber ? <Ltr>{disabilityCardNumber}</Ltr> : null}
              </>
            ),
          },
          {
            label: t('form.accommodations'),
            value: list(
              trainee.accommodations.map(
                ({ need, detail }) => t(`accommodation.${need}`) + (detail ? ` (${detail})` : ''),
              ),
            ),
            wide: true,
          },
        ]}
      />
    </Card>
  )
}

function Consent({ trainee }: PartProps) {
  const { t } = useTranslation(['trainees', 'common'])
  const { day } = useFormatters()
  const purposes = ['file', 'image', 'transmission'] as const
  return (
    <Card title={t('form.consent')}>
      <DescriptionList
        items={[
          ...purposes.map((purpose) => {
            const consent = trainee.consents.find((one) => one.purpose === purpose)
            return {
              label: t(`consentPurpose.${purpose}`),
              value: consent && (
                <>
                  {t(`consentAnswer.${consent.answer}`)} · {t(`consentMeans.${consent.means}`)} ·{' '}
                  {t(`consentLanguage.${consent.language}`)} · <Ltr>{day(consent.givenOn)}</Ltr>
                </>
              ),
            }
          }),
          {
            label: t('field.signsByFingerprint'),
            value: trainee.signsByFingerprint ? t('common:action.yes') : t('common:action.no'),
          },
        ]}
      />
    </Card>
  )
}
