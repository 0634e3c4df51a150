// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out every row; these rows are CSS grids
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its parts
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '../check-field.tsx'
import { cellText } from './arrange.ts'
import { type GridColumn, isFigure } from './columns.ts'
import styles from './data-grid.module.css'

interface GridRowProps<Row> {
  id: string
  row: Row
  index: number
  columns: readonly GridColumn<Row>[]
  template: string
  /** Pixels from the top of the list. */
  start: number
  height: number
  active: boolean
  /** Undefined when rows cannot be selected. */
  selected?: boolean
  onToggle: () => void
  onPick: () => void
  onOpen?: () => void
}

/** One row of a DataGrid, laid out by the same tracks as the titles. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, row, index, columns, template, start, height, active, selected, onToggle, onPick, onOpen } = props
  const { t } = useTranslation('components')

  /** What the row is called: its first column in words, not its number. */
  const naming = columns.find((column) => !isFigure(column as GridColumn<never>)) ?? columns[0]

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    onPick()
    if (!(event.target as HTMLElement).closest('button, a, input, label')) onOpen?.()
  }

  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      data-opens={onOpen ? true : undefined}
      data-active-row={active || undefined}
      data-chosen={selected || undefined}
      style={{
        gridTemplateColumns: selected === undefined ? template : `3rem ${template}`,
        blockSize: height,
        insetBlockStart: start,
        position: 'absolute',
      }}
      onClick={onClick}
    >
      {selected === undefined ? null : (
        <span role="gridcell" className={styles.check}>
          <CheckField
            label={`${t('dataGrid.selectRow')} ${naming ? cellText(naming, row) : ''}`}
            labelHidden
            value={selected}
            onChange={onToggle}
            tabStop={false}
          />
        </span>
      )}
      {columns.map((column) => {
        const text = cellText(column, row)
        const content = column.render ? column.render(row) : text
        return isFigure(column as GridColumn<never>) ? (
          <span key={column.key} role="gridcell" className={styles.figure}>
            <bdi dir="ltr">{content}</bdi>
          </span>
        ) : (
          <span key={column.key} role="gridcell" className={styles.cell} title={text}>
            <bdi className={column.wraps ? styles.twoLines : styles.cut}>{content}</bdi>
          </span>
        )
      })}
    </div>
  )
}
