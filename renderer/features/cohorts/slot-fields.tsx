import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../electron/shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { useModuleOptions, useRoomOptions, useTrainerOptions } from '../../lib/use-catalogue-options.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './cohorts.module.css'

/** A slot while it is typed: anything may still be missing. */
export interface SlotValues {
  weekday: number
  startsAt: string | null
  endsAt: string | null
  moduleId: number | null
  trainerId: number | null
  roomId: number | null
  validFrom: string | null
  validTo: string | null
}

interface SlotFieldsProps {
  index: number
  slot: SlotValues
  cohortId: number
  // biome-ignore lint/suspicious/noExplicitAny: the value's type is the field's, and the contract checks it
  field: (name: string) => { name: string; value: any; onChange: (value: any) => void; error?: string }
  onRemove: (() => void) | undefined
}

/** A Monday, for the names of the days. */
const aMonday = '2026-11-16'

/** One line of the weekly pattern. */
export function SlotFields({ index, slot, cohortId, field, onRemove }: SlotFieldsProps) {
  const { t } = useTranslation()
  const { weekday } = useFormatters()
  const modules = useModuleOptions(cohortId, slot.moduleId)
  const trainers = useTrainerOptions(slot.trainerId)
  const rooms = useRoomOptions(slot.roomId)
  const of = (name: keyof SlotValues) => field(`slots.${index}.${name}`)
  const number = index + 1
  return (
    <section className={styles.slot} aria-label={t('cohorts:pattern.slot', { number })}>
      <div className={styles.slotHead}>
        <h3 className={styles.slotName}>{t('cohorts:pattern.slot', { number })}</h3>
        {onRemove ? (
          <IconButton
            label={t('cohorts:pattern.remove', { number })}
            icon={<IconTrash aria-hidden size="1.25rem" />}
            onClick={onRemove}
          />
        ) : null}
      </div>
      <FormGrid columns={4}>
        <SelectField
          label={t('cohorts:pattern.weekday')}
          required
          options={[1, 2, 3, 4, 5, 6].map((day) => ({ value: day, label: weekday(addDays(aMonday, day - 1)) }))}
          {...of('weekday')}
        />
        <TimeField label={t('cohorts:pattern.startsAt')} required {...of('startsAt')} />
        <TimeField label={t('cohorts:pattern.endsAt')} required {...of('endsAt')} />
        <SelectField
          label={t('cohorts:pattern.module')}
          clearable
          placeholder={t('cohorts:pattern.noModule')}
          options={modules}
          {...of('moduleId')}
        />
        <SelectField label={t('cohorts:pattern.trainer')} required options={trainers} {...of('trainerId')} />
        <SelectField label={t('cohorts:pattern.room')} required options={rooms} {...of('roomId')} />
        <DateField label={t('cohorts:pattern.validFrom')} required description="" {...of('validFrom')} />
        <DateField label={t('cohorts:pattern.validTo')} required description="" {...of('validTo')} />
      </FormGrid>
    </section>
  )
}
