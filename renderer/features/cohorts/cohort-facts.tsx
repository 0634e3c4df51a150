import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import { Card } from '../../components/card.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { StatRow } from '../../components/stat-row.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'

/** Places, hours and dates at a glance. */
export function CohortFacts({ cohort }: { cohort: CohortDetails }) {
  const { t } = useTranslation()
  const { day, hours, number, name, label } = useFormatters()
  const { status, placed, capacity, minutes, requiredHours, startsOn, endsOn, leadTrainer, room, funding } = cohort
  const free = capacity - placed
  const isOver = status === 'ended' || status === 'closed'
  return (
    <>
      <StatRow>
        <StatTile
          label={t('cohorts:fact.places')}
          value={t('cohorts:fact.placesOf', { placed: number(placed), capacity: number(capacity) })}
          note={
            isOver
              ? t('cohorts:fact.atTheEnd')
              : free === 0
                ? t('cohorts:fact.full')
                : free > 0
                  ? t('cohorts:fact.free', { count: free })
                  : t('cohorts:fact.over', { count: -free })
          }
          tone={free < 0 ? 'warning' : 'brand'}
        />
        <StatTile
          label={t('cohorts:fact.hours')}
          value={hours(minutes)}
          note={t('cohorts:fact.hoursOf', { required: hours(requiredHours * 60) })}
          tone={minutes >= requiredHours * 60 ? 'success' : 'brand'}
        />
      </StatRow>
      <Card>
        <DescriptionList
          items={[
            {
              label: t('cohorts:fact.dates'),
              value: t('cohorts:fact.fromTo', { from: day(startsOn), to: day(endsOn) }),
            },
            { label: t('cohorts:field.leadTrainer'), value: leadTrainer && name(leadTrainer) },
            { label: t('cohorts:field.room'), value: room && label(room) },
            { label: t('cohorts:field.funding'), value: funding && <bdi>{funding}</bdi> },
          ]}
        />
      </Card>
    </>
  )
}
