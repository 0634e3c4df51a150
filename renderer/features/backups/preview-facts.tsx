import { useTranslation } from 'react-i18next'
import { type BackupPreview, countedKinds } from '../../../electron/shared/contract/backups.ts'
import { DescriptionList } from '../../components/description-list.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'

/** What is in a backup, beside what there is today: the difference is what was entered since. Its date is the title above. */
export function PreviewFacts({ preview: { backup, now } }: { preview: BackupPreview }) {
  const { t } = useTranslation()
  const { number } = useFormatters()
  return (
    <DescriptionList
      items={[
        { label: t('backups:column.station'), value: <Ltr>{backup.station}</Ltr> },
        ...countedKinds.map((kind) => {
          const [then, today] = [number(backup.counts[kind] ?? 0), now ? number(now[kind] ?? 0) : undefined]
          return {
            label: t(`backups:count.${kind}`),
            value: today === undefined || today === then ? then : t('backups:preview.compare', { then, today }),
          }
        }),
      ]}
    />
  )
}
