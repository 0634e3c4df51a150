import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { useLanguage } from '../use-language.ts'
import { choicesOf } from './arrange.ts'
import type { GridColumn } from './columns.ts'

interface GridFiltersProps<Row> {
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  filters: Record<string, string>
  onChange: (filters: Record<string, string>) => void
}

/** One field for each column that can be narrowed. */
export function GridFilters<Row>({ columns, rows, filters, onChange }: GridFiltersProps<Row>) {
  const { t } = useTranslation('components')
  const language = useLanguage()
  const choices = useMemo(
    () =>
      new Map(
        columns
          .filter((column) => column.filter === 'choice')
          .map((column) => [
            column.key,
            choicesOf(column, rows, language).map((text) => ({ value: text, label: text })),
          ]),
      ),
    [columns, rows, language],
  )
  return columns.map((column) => {
    const value = filters[column.key] ?? ''
    const set = (next: string | null): void => onChange({ ...filters, [column.key]: next ?? '' })
    if (column.filter === 'text')
      return (
        <TextField key={column.key} label={column.header} value={value} onChange={(e) => set(e.currentTarget.value)} />
      )
    if (column.filter === 'choice')
      return (
        <SelectField
          key={column.key}
          label={column.header}
          value={value || null}
          onChange={set}
          options={choices.get(column.key) ?? []}
          placeholder={t('dataGrid.all')}
          clearable
        />
      )
    return null
  })
}
