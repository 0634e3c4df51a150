import { useTranslation } from 'react-i18next'
import type { CohortId, RoomId, TrainerId } from '../../../electron/shared/contract/fields.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { toast } from '../../components/toast.tsx'
import type { SchedulePlace } from '../../components/week-schedule/schedule.ts'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useModuleOptions, useRoomOptions, useTrainerOptions } from '../../lib/use-catalogue-options.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useQuery } from '../../lib/use-query.ts'
import type { By } from './use-timetable-view.ts'

interface AddSessionDialogProps {
  by: By
  id: number
  /** Where on the week it was asked for. */
  place: Partial<SchedulePlace>
  onClose: () => void
}

/** One session beside the weekly pattern: a catch-up, a visit, an exam. */
export function AddSessionDialog({ by, id, place, onClose }: AddSessionDialogProps) {
  const { t } = useTranslation()
  const cohorts = useQuery('cohorts.list', {}).data ?? []
  const trainers = useTrainerOptions()
  const rooms = useRoomOptions()
  const own = by === 'cohort' ? cohorts.find((cohort) => cohort.id === id) : undefined
  const form = useContractForm('timetable.addSession', {
    draft: `timetable.addSession:${by}.${id}`,
    defaultValues: {
      cohortId: by === 'cohort' ? (id as CohortId) : undefined,
      heldOn: place.laneId,
      startsAt: place.start ?? '08:30',
      endsAt: place.end ?? '12:00',
      trainerId: by === 'trainer' ? (id as TrainerId) : own?.leadTrainer?.id,
      roomId: by === 'room' ? (id as RoomId) : own?.room?.id,
      moduleId: null,
    },
    onSaved() {
      toast(t('timetable:session.added'))
      onClose()
    },
  })
  const { field } = form
  const modules = useModuleOptions(form.form.watch('cohortId') ?? null)
  const open = cohorts.filter((cohort) => !cohort.isClosed)
  return (
    <FormDialog title={t('timetable:add')} onClose={onClose} form={form}>
      <FormGrid columns={2}>
        <SelectField
          label={t('timetable:session.cohort')}
          required
          options={open.map((cohort) => ({ value: cohort.id as number, label: cohort.code }))}
          {...field('cohortId')}
        />
        <DateField label={t('timetable:session.day')} required {...field('heldOn')} />
        <TimeField label={t('timetable:session.from')} required {...field('startsAt')} />
        <TimeField label={t('timetable:session.to')} required {...field('endsAt')} />
        <SelectField label={t('timetable:session.trainer')} required options={trainers} {...field('trainerId')} />
        <SelectField label={t('timetable:session.room')} required options={rooms} {...field('roomId')} />
        <SelectField
          label={t('timetable:session.module')}
          clearable
          placeholder={t('timetable:session.noModule')}
          options={modules}
          {...field('moduleId')}
        />
      </FormGrid>
    </FormDialog>
  )
}
