import { useTranslation } from 'react-i18next'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import { Card } from '../../components/card.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { communeName } from '../../lib/commune-field.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

export function EnterpriseIdentity({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const { label, day, phone } = useFormatters()
  const { communeCode, workshopNameFr, milieu } = enterprise
  const commune = useQuery('geography.commune', { code: communeCode ?? '' }, { enabled: communeCode !== null })
  // Of a forgotten project the province alone is kept, for the figures: that is no commune.
  const place = commune.data && communeName(commune.data, { label })
  const code = (text: string | null) => (text ? <Ltr>{text}</Ltr> : null)
  return (
    <Card title={t('enterprises:page.identity')}>
      <DescriptionList
        items={[
          { label: t('enterprises:field.sector'), value: t(`enterprises:sector.${enterprise.sector}`) },
          {
            label: t('enterprises:column.workshop'),
            value: workshopNameFr && label({ nameFr: workshopNameFr, nameAr: enterprise.workshopNameAr }),
          },
          { label: t('enterprises:field.startedOn'), value: code(day(enterprise.startedOn)) },
          { label: t('enterprises:field.legalForm'), value: t(`enterprises:legalForm.${enterprise.legalForm}`) },
          { label: t('enterprises:field.registrationNumber'), value: code(enterprise.registrationNumber) },
          { label: t('enterprises:field.ice'), value: code(enterprise.ice) },
          { label: t('enterprises:field.commune'), value: place },
          { label: t('enterprises:field.locality'), value: enterprise.locality },
          { label: t('enterprises:field.milieu'), value: milieu && t(`common:milieu.${milieu}`) },
          { label: t('enterprises:field.phone'), value: code(phone(enterprise.phone)) },
          { label: t('enterprises:field.adviser'), value: enterprise.adviserName },
          ...(enterprise.note ? [{ label: t('enterprises:field.note'), value: enterprise.note, wide: true }] : []),
        ]}
      />
    </Card>
  )
}
