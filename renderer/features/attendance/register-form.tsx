import { IconChecks, IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { AttendanceGrid } from '../../components/attendance-grid/attendance-grid.tsx'
import { markKey } from '../../components/attendance-grid/marks.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { LeaveGuard } from '../../lib/leave-guard.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useShortcut } from '../../lib/use-shortcut.ts'
import { ExceptionFields } from './exception-fields.tsx'
import { MarksDraft } from './marks-draft.tsx'
import styles from './register-form.module.css'
import { useMarkEdits } from './use-mark-edits.ts'

interface RegisterFormProps {
  sheet: OutputOf<'attendance.sheet'>
  isReadOnly: boolean
  /** Reads the register again; what was typed stays on screen until then. */
  onSaved: () => Promise<unknown>
}

/** Everybody present, then the exceptions: the grid by keyboard or mouse, and what is to be said of each exception. */
export function RegisterForm({ sheet, isReadOnly, onSaved }: RegisterFormProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { name, day, weekday, longDay, list } = useFormatters()
  const { session, rows } = sheet
  const keyOf = (enrolmentId: number) => markKey(enrolmentId, session.id)
  const stored = new Map(rows.flatMap((row) => (row.mark ? [[keyOf(row.enrolmentId), row.mark] as const] : [])))
  const known = new Set(rows.map((row) => keyOf(row.enrolmentId)))
  const edits = useMarkEdits(
    {
      name: `attendance.mark:${session.id}`,
      subject: `${session.cohortCode} · ${day(session.heldOn)} · ${session.startsAt}`,
    },
    stored,
    (key) => !isReadOnly && known.has(key),
  )
  const mutation = useMutation('attendance.mark')
  const missing = rows.filter((row) => !edits.marks.has(keyOf(row.enrolmentId)))
  const exceptions = rows.flatMap((row) => {
    const mark = edits.marks.get(keyOf(row.enrolmentId))
    return mark && mark.status !== 'present' ? [{ row, mark }] : []
  })

  async function save(): Promise<void> {
    const marks = rows.flatMap(({ enrolmentId }) => {
      const mark = edits.edited.get(keyOf(enrolmentId))
      return mark === undefined ? [] : [mark ? { enrolmentId, ...mark } : { enrolmentId, status: null }]
    })
    const isWhole = missing.length === 0
    try {
      await mutation.mutateAsync({ sessionId: session.id, marks, complete: isWhole })
    } catch {
      return
    }
    await onSaved()
    edits.clear()
    // Every box is decided: marks of an earlier visit have nothing left to add.
    if (isWhole && edits.draft.offered) edits.draft.refuse()
    toast(t(isWhole ? 'attendance:savedComplete' : 'attendance:saved'))
  }
  useShortcut('mod+s', () => void save(), { enabled: !isReadOnly })

  function allPresent(): void {
    edits.put(
      missing.map((row) => ({
        traineeId: row.enrolmentId,
        columnId: session.id,
        mark: { status: 'present' as const },
      })),
    )
  }

  return (
    <Stack>
      {!isReadOnly ? <MarksDraft draft={edits.draft} /> : null}
      {mutation.error ? <FormAlert>{ofError(mutation.error)}</FormAlert> : null}
      <div className={styles.halves}>
        <Card
          title={t('attendance:register')}
          actions={
            isReadOnly ? null : (
              <Button icon={<IconChecks aria-hidden size="1.25rem" />} onClick={allPresent} disabled={!missing.length}>
                {t('attendance:allPresent')}
              </Button>
            )
          }
        >
          <AttendanceGrid
            label={t('attendance:register')}
            trainees={rows.map((row) => ({ id: row.enrolmentId, number: row.listNumber, name: name(row) }))}
            columns={[
              {
                id: session.id,
                label: session.startsAt,
                name: list([`${weekday(session.heldOn)} ${longDay(session.heldOn)}`, session.startsAt]),
              },
            ]}
            marks={edits.drawn}
            onMark={edits.put}
            readOnly={isReadOnly}
          />
        </Card>
        <Card title={t('attendance:exceptions')}>
          {exceptions.length === 0 ? <p>{t('attendance:exceptionsNone')}</p> : null}
          {exceptions.map(({ row, mark }) => (
            <ExceptionFields
              key={row.enrolmentId}
              who={name(row)}
              mark={mark}
              minutes={session.minutes}
              isReadOnly={isReadOnly}
              onChange={(more) => edits.change(keyOf(row.enrolmentId), more)}
            />
          ))}
        </Card>
      </div>
      {isReadOnly ? null : (
        <FormActions
          note={
            missing.length === 0 ? t('attendance:allMarked') : t('attendance:stillMissing', { count: missing.length })
          }
        >
          <Button
            variant="primary"
            icon={<IconDeviceFloppy aria-hidden size="1.25rem" />}
            loading={mutation.isPending}
            onClick={() => void save()}
          >
            {t('action.save')}
          </Button>
        </FormActions>
      )}
      <LeaveGuard dirty={edits.dirty} draft={edits.draft} />
    </Stack>
  )
}
