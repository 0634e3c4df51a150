// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out every row; these rows are CSS grids
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its parts
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '../check-field.tsx'
import { type GridColumn, type GridSort, isFigure } from './columns.ts'
import styles from './data-grid.module.css'

interface GridHeaderProps<Row> {
  id: string
  columns: readonly GridColumn<Row>[]
  template: string
  sort: GridSort | null
  onSort: (column: GridColumn<Row>) => void
  /** The title the keyboard is on. */
  active: number | null
  selection?: { all: boolean; some: boolean }
  onSelectAll: (all: boolean) => void
}

/** The titles of a DataGrid; they stay in view, and a click or Enter sorts. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { id, columns, template, sort, onSort, active, selection, onSelectAll } = props
  const { t } = useTranslation('components')
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.row}
        style={{ gridTemplateColumns: selection ? `3rem ${template}` : template }}
      >
        {selection ? (
          <span role="columnheader" className={styles.check}>
            <CheckField
              label={t('dataGrid.selectAll')}
              labelHidden
              value={selection.all}
              indeterminate={selection.some && !selection.all}
              onChange={(event) => onSelectAll(event.currentTarget.checked)}
              tabStop={false}
            />
          </span>
        ) : null}
        {columns.map((column, index) => {
          const sorted = sort?.key === column.key ? sort : null
          const Icon = sorted ? (sorted.descending ? IconArrowDown : IconArrowUp) : IconSelector
          return (
            <div
              key={column.key}
              id={`${id}h${index}`}
              role="columnheader"
              className={styles.title}
              data-figure={isFigure(column as GridColumn<never>) || undefined}
              data-active={active === index || undefined}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              onClick={() => onSort(column)}
            >
              <span className={styles.cut}>{column.header}</span>
              <Icon aria-hidden size="1rem" className={sorted ? styles.sorted : styles.sort} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
