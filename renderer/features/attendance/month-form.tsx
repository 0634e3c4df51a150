import { IconDeviceFloppy } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { AttendanceGrid } from '../../components/attendance-grid/attendance-grid.tsx'
import { markKey } from '../../components/attendance-grid/marks.ts'
import { Button } from '../../components/button.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { toast } from '../../components/toast.tsx'
import { LeaveGuard } from '../../lib/leave-guard.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useShortcut } from '../../lib/use-shortcut.ts'
import { MarksDraft } from './marks-draft.tsx'
import { useMarkEdits } from './use-mark-edits.ts'

interface MonthFormProps {
  month: string
  grid: OutputOf<'attendance.month'>
  onSaved: () => Promise<unknown>
}

/** The month as the signed paper shows it: sessions across, trainees down, everything saved at once. */
export function MonthForm({ month, grid, onSaved }: MonthFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { ofError } = useMessages()
  const { name, month: nameOfMonth, weekday, longDay, list } = useFormatters()
  const { cohort, sessions, rows } = grid
  const today = localDay(new Date())
  const boxes = rows.flatMap((row) =>
    row.cells.map((cell, index) => ({
      cell,
      key: markKey(row.enrolmentId, sessions[index]?.id ?? 0),
      sessionId: sessions[index]?.id,
      enrolmentId: row.enrolmentId,
    })),
  )
  const stored = new Map(boxes.flatMap(({ cell, key }) => (cell?.mark ? [[key, cell.mark] as const] : [])))
  const closed = new Set(boxes.filter(({ cell }) => cell === null).map(({ key }) => key))
  const isMarkable = (session: (typeof sessions)[number]) => session.canMark && session.heldOn <= today
  const isOpen = sessions.some(isMarkable)
  const markable = new Set(sessions.filter(isMarkable).map(({ id }) => id))
  const open = new Set(
    boxes.flatMap(({ cell, key, sessionId }) => (cell && sessionId && markable.has(sessionId) ? [key] : [])),
  )
  const edits = useMarkEdits(
    { name: `attendance.markMonth:${cohort.id}.${month}`, subject: `${cohort.code} · ${nameOfMonth(`${month}-01`)}` },
    stored,
    (key) => open.has(key),
  )
  const mutation = useMutation('attendance.markMonth')

  async function save(): Promise<void> {
    const registers = sessions.flatMap((session) => {
      const own = boxes.filter((box) => box.sessionId === session.id && box.cell !== null)
      const marks = own.flatMap(({ key, enrolmentId }) => {
        const mark = edits.edited.get(key)
        return mark === undefined ? [] : [mark ? { enrolmentId, ...mark } : { enrolmentId, status: null }]
      })
      const complete = own.every(({ key }) => edits.marks.has(key))
      return marks.length === 0 ? [] : [{ sessionId: session.id, marks, complete }]
    })
    if (registers.length === 0) return
    try {
      await mutation.mutateAsync({ cohortId: cohort.id, registers })
    } catch {
      return
    }
    await onSaved()
    edits.clear()
    toast(t('attendance:savedMonth', { count: registers.length }))
  }
  useShortcut('mod+s', () => void save(), { enabled: isOpen })

  return (
    <>
      {isOpen ? <MarksDraft draft={edits.draft} /> : null}
      {mutation.error ? <FormAlert>{ofError(mutation.error)}</FormAlert> : null}
      <AttendanceGrid
        label={t('attendance:monthTab')}
        trainees={rows.map((row) => ({ id: row.enrolmentId, number: row.listNumber, name: name(row) }))}
        columns={sessions.map((session) => ({
          id: session.id,
          label: `${Number(session.heldOn.slice(8))} ${session.startsAt}`,
          name: list([`${weekday(session.heldOn)} ${longDay(session.heldOn)}`, session.startsAt]),
          locked: !isMarkable(session),
        }))}
        marks={edits.drawn}
        closed={closed}
        onMark={edits.put}
        onOpen={(column) =>
          void navigate({ to: '/attendance/sessions/$sessionId', params: { sessionId: String(column.id) } })
        }
        readOnly={!isOpen}
      />
      {isOpen ? (
        <FormActions
          note={
            edits.edited.size > 0 ? t('attendance:unsaved', { count: edits.edited.size }) : t('attendance:monthHint')
          }
        >
          <Button
            variant="primary"
            icon={<IconDeviceFloppy aria-hidden size="1.25rem" />}
            loading={mutation.isPending}
            disabled={edits.edited.size === 0}
            onClick={() => void save()}
          >
            {t('action.save')}
          </Button>
        </FormActions>
      ) : null}
      <LeaveGuard dirty={edits.dirty} draft={edits.draft} within={['month', 'view']} />
    </>
  )
}
