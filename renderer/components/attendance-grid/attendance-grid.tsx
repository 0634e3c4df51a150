// biome-ignore-all lint/a11y/useSemanticElements: rows are CSS grids, so that names and titles stay in view
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadingDirection } from '../use-language.ts'
import styles from './attendance-grid.module.css'
import { AttendanceHeader } from './attendance-header.tsx'
import { AttendanceRow } from './attendance-row.tsx'
import { MarkPalette } from './mark-palette.tsx'
import {
  type AttendanceColumn,
  type AttendanceMark,
  type AttendanceTrainee,
  type MarkChange,
  type MarkStatus,
  markKey,
  nextStatus,
  statusOf,
} from './marks.ts'
import { useCellKeys } from './use-cell-keys.ts'
import { useMarkWords } from './use-mark-words.ts'

export interface AttendanceGridProps {
  label: string
  trainees: readonly AttendanceTrainee[]
  columns: readonly AttendanceColumn[]
  /** By `markKey(trainee, column)`; a missing entry is "not said". */
  marks: ReadonlyMap<string, AttendanceMark>
  /** Keys of cells that do not exist: the trainee had not come yet or had left. */
  closed?: ReadonlySet<string>
  /** One change for a letter, many for "all present". */
  onMark: (changes: MarkChange[]) => void
  /** Leads from a title to the register of its session: a click on it, or F2. */
  onOpen?: (column: AttendanceColumn) => void
  readOnly?: boolean
}

/**
 * A register: trainees down, sessions or days across. One letter marks and goes down (P A R E, on an Arabic keyboard
 * ح ش ق ث), Space changes the mark, Delete takes it away, Enter on a late mark asks for minutes, Ctrl+Home and Ctrl+End go
 * to the corners. Arrow up from the first row reaches the titles, where Enter marks everybody not yet marked as
 * present. Letters act only inside the grid, which is one tab stop.
 */
export function AttendanceGrid(props: AttendanceGridProps) {
  const { label, trainees, columns, marks, closed, onMark, onOpen, readOnly = false } = props
  const { t } = useTranslation('components')
  const words = useMarkWords()
  const rtl = useReadingDirection() === 'rtl'
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [askingMinutes, setAskingMinutes] = useState(false)
  const keys = useCellKeys(trainees.length, columns.length, rtl)
  const { row, column } = keys.position
  const trainee = trainees[row]
  const session = columns[column]
  const cell = trainee && session ? markKey(trainee.id, session.id) : ''
  const mark = marks.get(cell)
  const activeId = row < 0 ? `${id}h${column}` : `${id}c${row}-${column}`

  useEffect(() => {
    // Not while the page opens: in large type it would begin in the middle.
    if (document.activeElement !== grid.current) return
    document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  function put(next: AttendanceMark | null, down: boolean): void {
    if (readOnly || !trainee || !session || closed?.has(cell)) return
    if (session.locked) {
      setSaid(t('attendance.lockedColumn'))
      return
    }
    onMark([{ traineeId: trainee.id, columnId: session.id, mark: next }])
    setSaid(`${trainee.name} : ${words(next ?? undefined)}`)
    if (down) keys.go(Math.min(row + 1, trainees.length - 1), column)
  }

  function markAll(one: AttendanceColumn): void {
    if (readOnly || one.locked) return
    const open = trainees.filter(({ id: traineeId }) => {
      const key = markKey(traineeId, one.id)
      return !marks.has(key) && !closed?.has(key)
    })
    if (open.length === 0) return
    onMark(open.map((each) => ({ traineeId: each.id, columnId: one.id, mark: { status: 'present' } })))
    setSaid(t('attendance.allPresent'))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return
    const acts = (): boolean => {
      if (keys.move(event)) return true
      if (event.ctrlKey) return false
      if (event.key === 'Enter' && row < 0 && session) markAll(session)
      else if (event.key === 'F2' && row < 0 && session) onOpen?.(session)
      else if (event.key === 'Enter' || event.key === 'F2') setAskingMinutes(mark?.status === 'late' && !readOnly)
      else if (event.key === 'Delete' || event.key === 'Backspace') put(null, false)
      else if (event.key === ' ') {
        const status = nextStatus(mark?.status)
        put(status && { status }, false)
      } else {
        const status = statusOf(event)
        if (!status) return false
        put({ status }, true)
      }
      return true
    }
    if (acts()) event.preventDefault()
  }

  function fromPalette(status: MarkStatus | null): void {
    put(status && { status }, status !== null)
    grid.current?.focus()
  }

  return (
    <div className={styles.whole}>
      {readOnly ? null : (
        <MarkPalette
          onMark={fromPalette}
          onMinutes={mark?.status === 'late' && !session?.locked ? () => setAskingMinutes(true) : undefined}
        />
      )}
      <div
        ref={grid}
        role="grid"
        className={styles.scroller}
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}help`}
        aria-readonly={readOnly || undefined}
        aria-rowcount={trainees.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={activeId}
        onKeyDown={onKeyDown}
        data-scroller
      >
        <AttendanceHeader
          id={id}
          columns={columns}
          active={row < 0 ? column : null}
          onAllPresent={readOnly ? undefined : markAll}
          onOpen={onOpen}
        />
        <div role="rowgroup">
          {trainees.map((each, index) => (
            <AttendanceRow
              key={each.id}
              id={id}
              index={index}
              trainee={each}
              columns={columns}
              marks={marks}
              closed={closed}
              active={row === index ? column : null}
              askingMinutes={askingMinutes}
              onPick={(at) => {
                keys.go(index, at)
                setAskingMinutes(false)
              }}
              onMinutes={(minutes) => {
                setAskingMinutes(false)
                if (minutes !== undefined) put({ status: 'late', minutes }, false)
                grid.current?.focus()
              }}
            />
          ))}
        </div>
      </div>
      <p id={`${id}help`} className={readOnly ? 'visually-hidden' : styles.help}>
        {t('attendance.help')}
        {onOpen ? ` ${t('attendance.helpOpen')}` : null}
      </p>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </div>
  )
}
