import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import { sections } from '../../../electron/shared/contract/summaries/figures.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { ExportReasonDialog } from '../../lib/export-reason-dialog.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { BehindDialog } from './behind-dialog.tsx'
import { BreakdownCard } from './breakdown-card.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import type { Asked } from './numbers.ts'
import { useExport } from './use-export.ts'

/** The year in figures, for the director. The address holds the period, so that a figure can be shown again. */
export function SummaryPage() {
  const { ofError } = useMessages()
  const years = useQuery('calendar.years', {})
  const { from, to } = useSearch({ from: '/summaries' })
  const today = localDay(new Date())
  if (years.error) return <ErrorState onRetry={() => void years.refetch()}>{ofError(years.error)}</ErrorState>
  if (!years.data) return <LoadingState shape="tiles" />
  const now = years.data.find((year) => year.startsOn <= today && today <= year.endsOn) ?? years.data[0]
  const period = from && to ? { from, to } : now ? { from: now.startsOn, to: now.endsOn } : civilYear(today.slice(0, 4))
  return <Summary key={period.from + period.to} period={period} years={years.data} />
}

const civilYear = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

interface SummaryProps {
  period: { from: string; to: string }
  years: readonly TrainingYear[]
}

function Summary({ period, years }: SummaryProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { day } = useFormatters()
  const navigate = useNavigate()
  const summary = useQuery('summaries.year', period)
  const [isExact, setExact] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { make, exportAs, busy, problem } = useExport(period)
  const print = () => void exportAs('summaries.exportPdf')
  const { data } = summary
  return (
    <>
      <PageHeader
        title={t('summaries:title')}
        subtitle={t('summaries:subtitle')}
        actions={
          <>
            <Button
              variant="primary"
              act="print"
              icon={<IconPrinter aria-hidden size="1.25rem" />}
              loading={busy === 'summaries.exportPdf'}
              onClick={print}
            >
              {t('summaries:exportPdf')}
            </Button>
            <Button
              icon={<IconFileSpreadsheet aria-hidden size="1.25rem" />}
              loading={busy === 'summaries.exportXlsx'}
              onClick={() => void exportAs('summaries.exportXlsx')}
            >
              {t('summaries:exportXlsx')}
            </Button>
            <Button onClick={() => setExact(true)}>{t('summaries:exact.open')}</Button>
          </>
        }
      />
      <Stack>
        {problem ? <FormAlert>{ofError(problem)}</FormAlert> : null}
        <FormGrid columns={1}>
          <SelectField
            label={t('summaries:period')}
            description={data && data.cutoff < data.to ? t('summaries:running', { day: day(data.cutoff) }) : undefined}
            options={usePeriods(years, period)}
            value={`${period.from} ${period.to}`}
            onChange={(span) => {
              const [from, to] = (span ?? '').split(' ')
              void navigate({ to: '/summaries', search: { from, to } })
            }}
          />
        </FormGrid>
        {data ? (
          <>
            {sections.map((section) => (
              <Card key={section} title={t(`summaries:section.${section}`)}>
                <FigureTiles summary={data} section={section} onAsk={setAsked} />
              </Card>
            ))}
            <BreakdownCard summary={data} onAsk={setAsked} />
          </>
        ) : summary.error ? (
          <ErrorState onRetry={() => void summary.refetch()}>{ofError(summary.error)}</ErrorState>
        ) : (
          <LoadingState shape="tiles" />
        )}
      </Stack>
      {isExact ? (
        <ExportReasonDialog
          title={t('summaries:exact.title')}
          acts={(['exportPdf', 'exportXlsx'] as const).map((key) => ({
            key,
            label: t(`summaries:${key}`),
            needsReason: true,
            run: (reason) => make(`summaries.${key}`, reason),
          }))}
          onClose={() => setExact(false)}
        >
          <p>{t('summaries:exact.text')}</p>
        </ExportReasonDialog>
      ) : null}
      {asked ? <BehindDialog period={period} asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

/** Training years, then civil years: funders count the budget by the latter. */
function usePeriods(years: readonly TrainingYear[], shown: { from: string; to: string }) {
  const { t } = useTranslation()
  const { day } = useFormatters()
  const civil = [...new Set(years.flatMap((year) => [year.endsOn.slice(0, 4), year.startsOn.slice(0, 4)]))].sort()
  const options = [
    ...years.map((year) => ({
      value: `${year.startsOn} ${year.endsOn}`,
      label: t('summaries:trainingYear', { label: year.label }),
    })),
    ...civil.reverse().map((year) => ({
      value: `${year}-01-01 ${year}-12-31`,
      label: t('summaries:civilYear', { year }),
    })),
  ]
  const value = `${shown.from} ${shown.to}`
  if (options.some((option) => option.value === value)) return options
  return [{ value, label: t('summaries:span', { from: day(shown.from), to: day(shown.to) }) }, ...options]
}
