import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useRoomOptions } from '../../lib/use-catalogue-options.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import styles from './timetable.module.css'
import { useCheckMove } from './use-check-move.ts'

/** Another day, hour or room, typed: the way to move a session without carrying it. */
export function MoveSession({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const { t } = useTranslation()
  const { id, heldOn, startsAt, endsAt, room } = session
  const rooms = useRoomOptions(room.id)
  const form = useContractForm('timetable.moveSession', {
    draft: `timetable.moveSession:${id}`,
    defaultValues: { id, heldOn, startsAt, endsAt, roomId: room.id },
    onSaved() {
      toast(t('timetable:session.moved'))
      onClose()
    },
  })
  const { field, forget } = form
  const values = form.form.watch()
  const place = {
    id,
    heldOn: values.heldOn ?? '',
    startsAt: values.startsAt ?? '',
    endsAt: values.endsAt ?? '',
    roomId: values.roomId ?? 0,
  }
  const check = useCheckMove(place)
  // The refusal names the place that was refused; of another place the check speaks.
  const where = JSON.stringify(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the place changes
  useEffect(() => forget(), [where])
  return (
    <FormDialog
      title={t('timetable:session.moveTitle')}
      onClose={onClose}
      form={form}
      saveLabel={t('timetable:session.move')}
    >
      <FormGrid columns={2}>
        <DateField label={t('timetable:session.day')} required {...field('heldOn')} />
        <SelectField label={t('timetable:session.room')} required options={rooms} {...field('roomId')} />
        <TimeField label={t('timetable:session.from')} required {...field('startsAt')} />
        <TimeField label={t('timetable:session.to')} required {...field('endsAt')} />
      </FormGrid>
      <div role="status">
        {check.conflict && !form.problem ? <FormAlert>{check.conflict}</FormAlert> : null}
        {check.warning ? <FormAlert tone="warning">{check.warning}</FormAlert> : null}
        {check.isKnown && !check.conflict ? <p className={styles.free}>{t('timetable:session.free')}</p> : null}
      </div>
    </FormDialog>
  )
}
