import { useEffect, useRef, useState } from 'react'
import { Mark } from '../../../electron/shared/contract/attendance-fields.ts'
import { type AttendanceMark, type MarkChange, markKey } from '../../components/attendance-grid/marks.ts'
import { type DraftControl, useDraft } from '../../lib/use-draft.ts'

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
  /** For the question before leaving, and for the next visit. */
  readonly draft: DraftControl
  put(changes: readonly MarkChange[]): void
  change(key: string, more: Partial<Mark>): void
  /** All is saved. */
  clear(): void
}

/** Marks over those `stored`; what is typed is kept as a draft `name`, of which only the `open` boxes are taken up again. */
export function useMarkEdits(
  { name, subject }: { name: string; subject: string },
  stored: ReadonlyMap<string, Mark>,
  open: (key: string) => boolean,
): MarkEdits {
  const [edited, setEdited] = useState<ReadonlyMap<string, Mark | null>>(new Map())
  const dirty = useRef(false)
  dirty.current = edited.size > 0
  const draft = useDraft<{ marks?: Record<string, unknown>; name?: string }>(name, {
    // The name is what the home page says of the draft.
    read: () => ({ marks: Object.fromEntries(edited), name: subject }),
    restore({ marks = {} }) {
      const kept = Object.entries(marks).flatMap(([key, value]) => {
        const mark = Mark.nullable().safeParse(value)
        return mark.success && open(key) ? [[key, mark.data] as const] : []
      })
      setEdited((before) => new Map([...before, ...kept]))
    },
  })
  const { touch, discard } = draft
  useEffect(() => {
    if (edited.size > 0) touch()
  }, [edited, touch])

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
    draft,
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
      discard()
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
