import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TraineeRow } from '../../../electron/shared/contract/trainees.ts'
import { personName } from '../../../electron/shared/i18n/person-name.ts'
import { Badge } from '../../components/badge.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { StateBadge } from './state-badge.tsx'

/** Columns of the list in the page's language; some wait to be asked for. */
export function useTraineeColumns(): GridColumn<TraineeRow>[] {
  const { t } = useTranslation(['trainees', 'enrolments', 'common'])
  const { name, phone, language } = useFormatters()
  return useMemo(() => {
    const latin = (row: TraineeRow) => personName(row, 'fr')
    const arabic = (row: TraineeRow) => [row.lastNameAr, row.firstNameAr].filter(Boolean).join(' ')
    return [
      {
        key: 'fileNumber',
        header: t('column.fileNumber'),
        value: (row) => row.fileNumber,
        kind: 'code',
        fixed: true,
        width: '7.5rem',
      },
      {
        key: 'name',
        header: t('column.name'),
        value: name,
        render: (row) => <strong>{name(row)}</strong>,
        fixed: true,
        width: 'minmax(10.5rem, 2fr)',
      },
      {
        key: 'otherName',
        header: t('column.otherName'),
        value: language === 'ar' ? latin : arabic,
        width: 'minmax(8.5rem, 1.5fr)',
      },
      {
        key: 'sex',
        header: t('column.sex'),
        value: (row) => t(`common:sex.${row.sex}`),
        width: 'minmax(5.5rem, 7rem)',
        hidden: true,
      },
      {
        key: 'birth',
        header: t('column.birth'),
        value: (row) => row.birthDate ?? String(row.birthYear),
        kind: 'day',
        width: '7.5rem',
      },
      {
        key: 'commune',
        header: t('column.commune'),
        value: (row) => (language === 'ar' ? row.communeAr : row.communeFr),
        width: 'minmax(7rem, 1fr)',
      },
      {
        key: 'phone',
        header: t('column.phone'),
        value: (row) => phone(row.phone) || null,
        kind: 'code',
        hidden: true,
      },
      {
        key: 'targetGroup',
        header: t('column.targetGroup'),
        value: (row) => t(`targetGroup.${row.targetGroup}`),
        hidden: true,
        width: 'minmax(12rem, 1fr)',
      },
      {
        key: 'cohort',
        header: t('column.cohort'),
        value: (row) => row.cohortCode,
        kind: 'code',
        width: '8rem',
      },
      {
        key: 'state',
        header: t('column.state'),
        value: (row) => t(`enrolments:state.${row.state ?? 'unplaced'}`),
        render: (row) => <StateBadge state={row.state} />,
        width: '11.25rem',
      },
      {
        key: 'isComplete',
        header: t('column.isComplete'),
        value: (row) => (row.isComplete ? t('list.complete') : t('list.incomplete')),
        render: (row) => (row.isComplete ? t('list.complete') : <Badge tone="warning">{t('list.incomplete')}</Badge>),
        width: 'minmax(7.5rem, 9rem)',
        hidden: true,
      },
    ]
  }, [t, name, phone, language])
}
