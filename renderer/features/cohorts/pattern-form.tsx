import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import type { WeeklySlot } from '../../../electron/shared/contract/sessions.ts'
import { timetable } from '../../../electron/shared/contract/timetable.ts'
import { laterDay, localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import styles from './cohorts.module.css'
import { PatternPreview } from './pattern-preview.tsx'
import { SlotFields, type SlotValues } from './slot-fields.tsx'

interface PatternFormProps {
  cohort: CohortDetails
  slots: readonly WeeklySlot[]
}

/** The slots of a week from a day on, with what they would make before anything is saved. */
export function PatternForm({ cohort, slots }: PatternFormProps) {
  const { t } = useTranslation()
  const from = laterDay(localDay(new Date()), cohort.startsOn)
  const fresh = (last?: SlotValues): SlotValues => ({
    weekday: last ? (last.weekday % 6) + 1 : 1,
    startsAt: last?.startsAt ?? '08:30',
    endsAt: last?.endsAt ?? '12:00',
    moduleId: last?.moduleId ?? null,
    trainerId: last?.trainerId ?? cohort.leadTrainer?.id ?? null,
    roomId: last?.roomId ?? cohort.room?.id ?? null,
    validFrom: last?.validFrom ?? from,
    validTo: last?.validTo ?? cohort.endsOn,
  })
  const current = slots
    .filter((slot) => slot.validTo >= from)
    .map(({ id: _, cohortId: __, ...slot }) => ({ ...slot, validFrom: laterDay(slot.validFrom, from) }))
  const form = useContractForm('timetable.generate', {
    defaultValues: { cohortId: cohort.id, from, slots: (current.length > 0 ? current : [fresh()]) as never },
    draft: `timetable.generate:${cohort.id}`,
    draftAbout: cohort.code,
    onSaved: (made) => toast(t('cohorts:pattern.generated', { count: made.sessions.length })),
  })
  const { field, submit, summary, isSaving } = form
  const values = form.form.watch()
  const rows = (values.slots ?? []) as SlotValues[]
  /** A row that starts with the plan goes on starting with it, so its first day is typed once. */
  const startOn = (day: string | null) => {
    const before = values.from
    field('from').onChange(day)
    rows.forEach((row, index) => {
      if (row.validFrom === before) field(`slots.${index}.validFrom` as never).onChange(day)
    })
  }
  const [keys, setKeys] = useState(() => rows.map(() => crypto.randomUUID()))
  const setRows = (next: SlotValues[]) => form.form.setValue('slots', next as never, { shouldDirty: true })
  const parsed = timetable.preview.input.safeParse(values)

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="large">
        {summary}
        <Fieldset legend={t('cohorts:pattern.slots')} description={t('cohorts:pattern.fromHelp')}>
          <Stack>
            <div className={styles.from}>
              <DateField
                label={t('cohorts:pattern.from')}
                required
                description=""
                {...field('from')}
                onChange={startOn}
              />
            </div>
            {rows.map((row, index) => (
              <SlotFields
                key={keys[index] ?? index}
                index={index}
                slot={row}
                cohortId={cohort.id}
                field={field as never}
                onRemove={
                  rows.length > 1
                    ? () => {
                        setKeys(keys.filter((_, at) => at !== index))
                        setRows(rows.filter((_, at) => at !== index))
                      }
                    : undefined
                }
              />
            ))}
            <div>
              <Button
                icon={<IconPlus aria-hidden size="1.125rem" />}
                onClick={() => {
                  setKeys([...keys, crypto.randomUUID()])
                  setRows([...rows, fresh(rows.at(-1))])
                }}
              >
                {t('cohorts:pattern.add')}
              </Button>
            </div>
          </Stack>
        </Fieldset>
        <Card title={t('cohorts:pattern.preview')}>
          <PatternPreview plan={parsed.success ? (values as InputOf<'timetable.preview'>) : null} />
        </Card>
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('cohorts:pattern.generate')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  )
}
