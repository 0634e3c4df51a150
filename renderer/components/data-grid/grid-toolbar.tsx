import { IconDownload, IconFilter, IconFilterOff } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../electron/shared/i18n/format.ts'
import { Button } from '../button.tsx'
import { useLanguage } from '../use-language.ts'
import { ColumnChoice } from './column-choice.tsx'
import type { GridColumn, GridView } from './columns.ts'
import styles from './data-grid.module.css'
import { GridFilters } from './grid-filters.tsx'

interface GridToolbarProps<Row> {
  counted?: string
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  shownCount: number
  selectedCount?: number
  view: GridView
  onViewChange: (view: GridView) => void
  onExport?: () => void
  /** Arrow down in a filter goes to the list. */
  onLeave: () => void
  actions?: ReactNode
}

/** Above a DataGrid: how many rows, filters, columns, export. */
export function GridToolbar<Row>(props: GridToolbarProps<Row>) {
  const { counted, columns, rows, shownCount, selectedCount, view, onViewChange, onExport, onLeave, actions } = props
  const { t } = useTranslation(['components', 'common'])
  const language = useLanguage()
  const filtered = Object.values(view.filters).some(Boolean)
  const [open, setOpen] = useState(filtered)
  const total = counted ?? t('dataGrid.rows', { count: rows.length, formatted: formatNumber(rows.length, language) })
  const count =
    shownCount === rows.length ? total : t('dataGrid.rowsOf', { shown: formatNumber(shownCount, language), total })

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'ArrowDown' || (event.target as HTMLElement).getAttribute('aria-haspopup')) return
    event.preventDefault()
    onLeave()
  }

  return (
    <div className={styles.tools}>
      <div className={styles.bar}>
        <p role="status" className={styles.count}>
          {count}
          {selectedCount ? ` · ${t('dataGrid.selected', { count: selectedCount })}` : ''}
        </p>
        {actions}
        <span className={styles.space} />
        {filtered ? (
          <Button
            size="small"
            variant="quiet"
            icon={<IconFilterOff aria-hidden size="1.125rem" />}
            onClick={() => onViewChange({ ...view, filters: {} })}
          >
            {t('dataGrid.clearFilters')}
          </Button>
        ) : null}
        {columns.some((column) => column.filter) ? (
          <Button
            size="small"
            icon={<IconFilter aria-hidden size="1.125rem" />}
            act="filter"
            expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('dataGrid.filter')}
          </Button>
        ) : null}
        <ColumnChoice columns={columns} hidden={view.hidden} onChange={(hidden) => onViewChange({ ...view, hidden })} />
        {onExport ? (
          <Button size="small" icon={<IconDownload aria-hidden size="1.125rem" />} onClick={onExport}>
            {t('dataGrid.export')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <search className={styles.filters} onKeyDown={onKeyDown}>
          <GridFilters
            columns={columns}
            rows={rows}
            filters={view.filters}
            onChange={(filters) => onViewChange({ ...view, filters })}
          />
        </search>
      ) : null}
    </div>
  )
}
