import { useRef, useState } from 'react'
import type { Mark } from '../../../electron/shared/contract/attendance-fields.ts'
import { type AttendanceMark, type MarkChange, markKey } from '../../components/attendance-grid/marks.ts'

/** What was typed and is not saved yet, over what is stored. */
export interface MarkEdits {
  /** Marks as they would be saved, by `markKey(enrolment, session)`. */
  readonly marks: ReadonlyMap<string, Mark>
  /** The same, as the grid draws them. */
  readonly drawn: ReadonlyMap<string, AttendanceMark>
  /** Keys of the boxes that were touched. */
  readonly edited: ReadonlyMap<string, Mark | null>
  /** For the question before leaving. */
  readonly dirty: { current: boolean }
  put(changes: readonly MarkChange[]): void
  change(key: string, more: Partial<Mark>): void
  clear(): void
}

export function useMarkEdits(stored: ReadonlyMap<string, Mark>): MarkEdits {
  const [edited, setEdited] = useState<ReadonlyMap<string, Mark | null>>(new Map())
  const dirty = useRef(false)
  dirty.current = edited.size > 0

  const marks = new Map(stored)
  for (const [key, mark] of edited) {
    if (mark) marks.set(key, mark)
    else marks.delete(key)
  }
  const drawn = new Map<string, AttendanceMark>()
  for (const [key, { status, lateMinutes }] of marks) drawn.set(key, { status, minutes: lateMinutes || null })

  return {
    marks,
    drawn,
    edited,
    dirty,
    put(changes) {
      setEdited((before) => {
        const next = new Map(before)
        for (const { traineeId, columnId, mark } of changes) {
          const key = markKey(traineeId, columnId)
          next.set(key, marked(mark, before.has(key) ? (before.get(key) ?? null) : (stored.get(key) ?? null)))
        }
        return next
      })
    },
    change(key, more) {
      setEdited((before) => {
        const mark = before.get(key) ?? stored.get(key)
        return mark ? new Map(before).set(key, { ...mark, ...more }) : before
      })
    },
    clear() {
      setEdited(new Map())
    },
  }
}

/** A new status starts without details; the same one keeps them. */
function marked(mark: AttendanceMark | null, before: Mark | null): Mark | null {
  if (!mark) return null
  const { status, minutes } = mark
  if (before?.status === status) return { ...before, lateMinutes: minutes ?? before.lateMinutes }
  return { status, lateMinutes: minutes ?? 0, isJustified: status === 'excused', justification: null, note: null }
}
