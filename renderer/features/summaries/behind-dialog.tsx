import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figurePassports } from '../../../electron/shared/contract/summaries/figures.ts'
import type { BehindRow } from '../../../electron/shared/contract/summaries.ts'
import { baseText, figureText } from '../../../electron/shared/i18n/figure-text.ts'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import type { Asked } from './numbers.ts'
import styles from './summaries.module.css'

interface BehindDialogProps {
  period: { from: string; to: string }
  asked: Asked
  onClose: () => void
}

/** The people or projects behind a number, with its rule; opening a line opens the project or the file. */
export function BehindDialog({ period, asked, onClose }: BehindDialogProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { language } = useFormatters()
  const navigate = useNavigate()
  const { figure } = asked
  const group = asked.group && { dimension: asked.group.dimension, key: asked.group.key }
  const behind = useQuery('summaries.behind', { ...period, figure, group })
  const columns = useColumns(asked)
  const value = behind.data ? figureText(figure, behind.data.cell, language) : ''
  const title = [t(`summaries:figure.${figure}`), asked.group?.name, value].filter(Boolean).join(' · ')

  function open(row: BehindRow): void {
    if (row.enterpriseId === null && row.traineeId === null) return
    onClose()
    void (row.enterpriseId === null
      ? navigate({ to: '/trainees/$id', params: { id: String(row.traineeId) } })
      : navigate({ to: '/enterprises/$id', params: { id: String(row.enterpriseId) } }))
  }

  return (
    <Dialog opened onClose={onClose} title={title} size="full">
      <p className={styles.rule}>
        {t(`summaries:rule.${figure}`)} {behind.data ? baseText(figure, behind.data.cell, language) : ''}{' '}
        {t('summaries:behind.code', { code: figurePassports[figure].code })}
      </p>
      {behind.data ? (
        <DataGrid<BehindRow & { line: number }, number>
          label={title}
          columns={columns}
          rows={behind.data.rows.map((row, line) => ({ ...row, line }))}
          rowId={({ line }) => line}
          onOpen={
            behind.data.rows.some((row) => row.enterpriseId !== null || row.traineeId !== null) ? open : undefined
          }
          height="50vh"
          empty={<EmptyState title={t('summaries:behind.empty')} />}
        />
      ) : behind.error ? (
        <ErrorState onRetry={() => void behind.refetch()}>{ofError(behind.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
    </Dialog>
  )
}

function useColumns({ figure }: Asked): GridColumn<BehindRow & { line: number }>[] {
  const { t } = useTranslation()
  const { language, name, label } = useFormatters()
  const { unit, measure } = figurePassports[figure]
  const isPeople = unit === 'person' || unit === 'minute' || unit === 'competence'
  const enterpriseOf = (row: BehindRow) =>
    language === 'ar' && row.enterpriseNameAr ? row.enterpriseNameAr : row.enterpriseName
  const personOf = (row: BehindRow) => (row.person ? name(row.person) : null)
  const countsFor = (row: BehindRow) => {
    if (figure.startsWith('survival'))
      return t(
        row.unknown
          ? 'summaries:document.unknown'
          : row.value
            ? 'summaries:survival.active'
            : 'summaries:survival.stopped',
      )
    return measure === 'rate' ? baseText(figure, row, language) : figureText(figure, row, language)
  }
  return [
    { key: 'number', header: t('summaries:column.number'), value: (row) => row.number, kind: 'code', fixed: true },
    {
      key: 'name',
      header: t('summaries:column.name'),
      value: isPeople ? personOf : enterpriseOf,
      render: (row) => <strong>{(isPeople ? personOf : enterpriseOf)(row)}</strong>,
      width: 'minmax(11rem, 2fr)',
      filter: 'text',
    },
    ...(isPeople
      ? []
      : [
          {
            key: 'founder',
            header: t('summaries:column.founder'),
            value: personOf,
            width: 'minmax(9rem, 1fr)',
          },
        ]),
    {
      key: 'workshop',
      header: t('summaries:column.workshop'),
      value: (row) => (row.workshopNameFr ? label({ nameFr: row.workshopNameFr, nameAr: row.workshopNameAr }) : null),
      filter: 'choice',
      width: 'minmax(8rem, 1fr)',
    },
    { key: 'day', header: t('summaries:column.day'), value: (row) => row.day, kind: 'day' },
    ...(measure === 'count'
      ? []
      : [{ key: 'counts', header: t('summaries:column.counts'), value: countsFor, width: 'minmax(8rem, 1fr)' }]),
  ]
}
