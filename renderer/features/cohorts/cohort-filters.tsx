import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/select-field.tsx'
import { SwitchField } from '../../components/switch-field.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './cohorts.module.css'
import type { CohortsSearch } from './cohorts-search.ts'

/** Year, workshop and "running today"; kept in the address. */
export function CohortFilters({ search }: { search: CohortsSearch }) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const navigate = useNavigate()
  const years = useQuery('calendar.years', {}).data ?? []
  const workshops = useQuery('workshops.list', {}).data ?? []
  const set = (change: CohortsSearch) => void navigate({ to: '/cohorts', search: { ...search, ...change } })
  return (
    <div className={styles.filters}>
      <div className={styles.filter}>
        <SelectField
          label={t('cohorts:filter.year')}
          placeholder={t('cohorts:filter.all')}
          clearable
          options={years.map((year) => ({ value: year.id as number, label: year.label }))}
          value={search.year ?? null}
          onChange={(year) => set({ year: year ?? undefined })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('cohorts:filter.workshop')}
          placeholder={t('cohorts:filter.all')}
          clearable
          options={workshops.map((workshop) => ({ value: workshop.id as number, label: label(workshop) }))}
          value={search.workshop ?? null}
          onChange={(workshop) => set({ workshop: workshop ?? undefined })}
        />
      </div>
      <div className={styles.switch}>
        <SwitchField
          label={t('cohorts:filter.running')}
          value={search.running ?? false}
          onChange={(event) => set({ running: event.currentTarget.checked || undefined })}
        />
      </div>
    </div>
  )
}
