import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { CohortForm } from './cohort-form.tsx'

/** A new cohort. */
export function NewCohortPage() {
  const { t } = useTranslation()
  const workshops = useQuery('workshops.list', {})
  const years = useQuery('calendar.years', {})
  return (
    <>
      <PageHeader title={t('cohorts:add')} trail={<Link to="/cohorts">{t('cohorts:title')}</Link>} />
      <Loaded query={workshops} shape="form">
        {(loaded) => (
          <Loaded query={years} shape="form">
            {(all) => <CohortForm workshops={loaded} years={all} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

/** The cohort's own facts; its trainees and sessions are on its page. */
export function EditCohortPage() {
  const { t } = useTranslation()
  const { cohortId } = useParams({ from: '/cohorts/$cohortId/edit' })
  const cohort = useQuery('cohorts.details', { id: Number(cohortId) as CohortId })
  const workshops = useQuery('workshops.list', {})
  const years = useQuery('calendar.years', {})
  return (
    <Loaded query={cohort} isPage shape="form">
      {(loaded) => (
        <>
          <PageHeader
            title={t('cohorts:editTitle', { code: loaded.code })}
            trail={
              <Link to="/cohorts/$cohortId" params={{ cohortId }}>
                {t('cohorts:name', { code: loaded.code })}
              </Link>
            }
          />
          <Loaded query={workshops} shape="form">
            {(all) => (
              <Loaded query={years} shape="form">
                {(list) => <CohortForm cohort={loaded} workshops={all} years={list} />}
              </Loaded>
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  )
}
