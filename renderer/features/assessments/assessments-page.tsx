import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { Bdi } from '../../components/bdi.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { AttemptsDialog } from './attempts-dialog.tsx'
import { CompetenceDialog } from './competence-dialog.tsx'
import { ResultGrid } from './result-grid.tsx'

type Grid = OutputOf<'assessments.grid'>

/** The competences of a cohort's programme and who has acquired them. */
export function AssessmentsPage() {
  const { cohortId } = useParams({ from: '/assessments/$cohortId' })
  const grid = useQuery('assessments.grid', { cohortId: Number(cohortId) as CohortId })
  return (
    <Loaded query={grid} isPage>
      {(data) => <Assessments grid={data} />}
    </Loaded>
  )
}

function Assessments({ grid }: { grid: Grid }) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const [competence, setCompetence] = useState<Grid['competences'][number] | null>(null)
  const [box, setBox] = useState<{ row: Grid['rows'][number]; competence: Grid['competences'][number] } | null>(null)
  const { cohort, competences, rows } = grid
  return (
    <>
      <PageHeader
        trail={
          <Link to="/attendance/cohorts/$cohortId" params={{ cohortId: String(cohort.id) }}>
            {t('assessments:backToAttendance')}
          </Link>
        }
        title={t('assessments:title')}
        subtitle={
          <>
            <Ltr>{cohort.code}</Ltr> · <Bdi>{label(cohort.programme)}</Bdi>
          </>
        }
      />
      {competences.length === 0 ? (
        <EmptyState title={t('assessments:noCompetence')}>{t('assessments:noCompetenceText')}</EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title={t('assessments:noTrainee')}>{t('assessments:noTraineeText')}</EmptyState>
      ) : (
        <ResultGrid grid={grid} onCompetence={setCompetence} onBox={(row, one) => setBox({ row, competence: one })} />
      )}
      {competence ? (
        <CompetenceDialog
          cohortId={cohort.id}
          competence={competence}
          rows={rows.filter((row) => row.isActive)}
          onClose={() => setCompetence(null)}
        />
      ) : null}
      {box ? (
        <AttemptsDialog cohortId={cohort.id} row={box.row} competence={box.competence} onClose={() => setBox(null)} />
      ) : null}
    </>
  )
}
