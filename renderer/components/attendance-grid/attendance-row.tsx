// biome-ignore-all lint/a11y/useSemanticElements: rows are CSS grids, so that names and titles stay in view
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its cells
import { useTranslation } from 'react-i18next'
import styles from './attendance-grid.module.css'
import { LateMinutes } from './late-minutes.tsx'
import { type AttendanceColumn, type AttendanceMark, type AttendanceTrainee, markKey } from './marks.ts'
import { useMarkWords } from './use-mark-words.ts'

interface AttendanceRowProps {
  id: string
  index: number
  trainee: AttendanceTrainee
  columns: readonly AttendanceColumn[]
  marks: ReadonlyMap<string, AttendanceMark>
  closed?: ReadonlySet<string>
  /** The column the keyboard is on, when it is on this row. */
  active: number | null
  askingMinutes: boolean
  onPick: (column: number) => void
  /** Undefined when the question was left without an answer. */
  onMinutes: (minutes: number | null | undefined) => void
}

/** One trainee's marks. */
export function AttendanceRow(props: AttendanceRowProps) {
  const { id, index, trainee, columns, marks, closed, active, askingMinutes, onPick, onMinutes } = props
  const { t } = useTranslation('components')
  const words = useMarkWords()
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} data-here={active !== null || undefined}>
      <span role="gridcell" className={styles.number}>
        {trainee.number}
      </span>
      <span role="rowheader" className={styles.name} title={trainee.name}>
        <bdi>{trainee.name}</bdi>
      </span>
      {columns.map((column, at) => {
        const key = markKey(trainee.id, column.id)
        const mark = marks.get(key)
        const isActive = active === at
        return (
          <span
            key={column.id}
            id={`${id}c${index}-${at}`}
            role="gridcell"
            className={styles.cell}
            data-mark={mark?.status}
            data-active={isActive || undefined}
            data-locked={column.locked || undefined}
            data-closed={closed?.has(key) || undefined}
            aria-selected={isActive}
            onClick={() => onPick(at)}
          >
            <span className="visually-hidden">
              {t('attendance.cell', { trainee: trainee.name, column: column.name, mark: words(mark) })}
            </span>
            {mark ? (
              <span aria-hidden>
                {t(`attendance.letter.${mark.status}`)}
                {mark.minutes ? <small className={styles.minutes}>{mark.minutes}</small> : null}
              </span>
            ) : null}
            {isActive && askingMinutes ? (
              <LateMinutes trainee={trainee.name} minutes={mark?.minutes ?? null} onDone={onMinutes} />
            ) : null}
          </span>
        )
      })}
    </div>
  )
}
