// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out every row; these rows are CSS grids
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its parts
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../empty-state.tsx'
import { useRem } from '../text-size.ts'
import { useLanguage, useReadingDirection } from '../use-language.ts'
import { arrangeRows, exportOf, trackOf } from './arrange.ts'
import { type GridColumn, type GridExport, type GridView, initialView } from './columns.ts'
import styles from './data-grid.module.css'
import { GridHeader } from './grid-header.tsx'
import { GridRow } from './grid-row.tsx'
import { GridToolbar } from './grid-toolbar.tsx'
import { type GridPosition, useGridKeys } from './use-grid-keys.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

export interface DataGridProps<Row, Id extends string | number> {
  label: string
  /** How many there are, in the words of what they are, where "rows" would not be understood. */
  counted?: string
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => Id
  /** Enter and click. */
  onOpen?: (row: Row) => void
  /** Which rows `onOpen` opens; all unless given. */
  canOpen?: (row: Row) => boolean
  /** Adds a column of checkboxes. */
  selection?: readonly Id[]
  onSelectionChange?: (ids: Id[]) => void
  /** Sort, filters and columns, when the page keeps them (in its URL); otherwise the grid does. */
  view?: GridView
  onViewChange?: (view: GridView) => void
  /** Adds an Export button; gets the rows and columns in view. */
  onExport?: (table: GridExport) => void
  /** What to show when there are no rows at all. */
  empty?: ReactNode
  /** What to say under the titles when no row is in view for another reason than the filters. */
  nothing?: ReactNode
  /** Buttons beside the count, for what is selected. */
  actions?: ReactNode
  /** CSS length; the list scrolls inside it. Without one, only a long list scrolls inside the page. */
  height?: string
}

/** A list of so few rows stands whole on the page: a scrollbar inside the page's hides its end twice. */
const fewRows = 40

/**
 * A list of thousands of rows: only those in view are drawn. One tab stop; arrows, Page, Home and End move, Enter
 * opens, Space selects; arrow up from the first row reaches the titles, where Enter sorts.
 */
export function DataGrid<Row, Id extends string | number>(props: DataGridProps<Row, Id>) {
  const {
    label,
    counted,
    columns,
    rows,
    rowId,
    onOpen,
    canOpen = () => true,
    selection,
    onSelectionChange,
    onExport,
    empty,
    nothing,
    actions,
    height,
  } = props
  const { t } = useTranslation('components')
  const language = useLanguage()
  const rtl = useReadingDirection() === 'rtl'
  const rem = useRem()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [ownView, setOwnView] = useState(() => initialView(columns))
  const view = props.view ?? ownView
  const setView = props.onViewChange ?? setOwnView

  const shown = columns.filter((column) => !view.hidden.includes(column.key))
  const arranged = useMemo(() => arrangeRows(rows, columns, view, language), [rows, columns, view, language])
  const selected = useMemo(() => new Set(selection), [selection])
  const tracks = useMemo(() => columns.map((column) => trackOf(column, rows)), [columns, rows])
  const template = columns.flatMap((column, index) => (shown.includes(column) ? [tracks[index]] : [])).join(' ')
  const rowHeight = 2.625 * rem
  const virtual = useVirtualRows(scroller, arranged.length, rowHeight, rowHeight)

  function sortBy(column: GridColumn<Row>): void {
    const same = view.sort?.key === column.key
    setView({ ...view, sort: same && view.sort?.descending ? null : { key: column.key, descending: same } })
  }

  function toggle(row: Row): void {
    const one = rowId(row)
    onSelectionChange?.(selected.has(one) ? [...selected].filter((other) => other !== one) : [...selected, one])
  }

  function enter({ row, column }: GridPosition): void {
    const target = arranged[row]
    const title = shown[column]
    if (target && canOpen(target)) onOpen?.(target)
    else if (row === -1 && title) sortBy(title)
  }

  const keys = useGridKeys({
    rows: arranged.length,
    columns: shown.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    rtl,
    onMove: (row) => virtual.scrollToIndex(row),
    onEnter: enter,
    onSpace: ({ row, column }) => {
      const target = arranged[row]
      if (target && selection) toggle(target)
      else enter({ row, column })
    },
  })
  const { position } = keys
  const activeId = position.row < 0 ? `${id}h${position.column}` : `${id}r${position.row}`

  // The page follows the keys where the list itself has nothing to scroll.
  useEffect(() => {
    if (document.activeElement === scroller.current)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  if (rows.length === 0 && empty) return <div className={styles.frame}>{empty}</div>
  return (
    <div className={styles.whole}>
      <GridToolbar
        counted={counted}
        columns={columns}
        rows={rows}
        shownCount={arranged.length}
        selectedCount={selection?.length}
        view={view}
        onViewChange={setView}
        onExport={onExport && (() => onExport(exportOf(shown, arranged)))}
        onLeave={() => scroller.current?.focus()}
        actions={actions}
      />
      <div className={styles.frame}>
        <div
          ref={scroller}
          role="grid"
          className={styles.scroller}
          style={{ maxBlockSize: height ?? (arranged.length > fewRows ? '70vh' : undefined) }}
          tabIndex={0}
          aria-label={label}
          aria-describedby={`${id}help`}
          aria-rowcount={arranged.length + 1}
          aria-colcount={shown.length}
          aria-multiselectable={selection ? true : undefined}
          aria-activedescendant={activeId}
          onKeyDown={(event) => {
            if (event.target === event.currentTarget) keys.onKeyDown(event)
            // From a box or link that was clicked inside, the keys lead on from its row.
            else if (keys.onMoveKey(event)) scroller.current?.focus()
          }}
          data-scroller
        >
          <div role="presentation" className={styles.inner}>
            <GridHeader
              id={id}
              columns={shown}
              template={template}
              sort={view.sort}
              onSort={sortBy}
              active={position.row < 0 ? position.column : null}
              selection={
                selection && {
                  all: arranged.length > 0 && arranged.every((row) => selected.has(rowId(row))),
                  some: selected.size > 0,
                }
              }
              onSelectAll={(all) => onSelectionChange?.(all ? arranged.map(rowId) : [])}
            />
            <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const row = arranged[item.index]
                return row === undefined ? null : (
                  <GridRow
                    key={rowId(row)}
                    id={`${id}r${item.index}`}
                    row={row}
                    index={item.index}
                    columns={shown}
                    template={template}
                    start={item.start}
                    height={rowHeight}
                    active={position.row === item.index}
                    selected={selection ? selected.has(rowId(row)) : undefined}
                    onToggle={() => toggle(row)}
                    onPick={() => keys.go(item.index)}
                    onOpen={onOpen && canOpen(row) ? () => onOpen(row) : undefined}
                  />
                )
              })}
            </div>
          </div>
        </div>
        {arranged.length === 0
          ? (nothing ?? <EmptyState title={t('dataGrid.nothing')}>{t('dataGrid.nothingHint')}</EmptyState>)
          : null}
      </div>
      <p id={`${id}help`} className="visually-hidden">
        {t('dataGrid.help')}
      </p>
    </div>
  )
}
