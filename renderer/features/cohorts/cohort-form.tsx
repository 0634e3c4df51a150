import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import type { Workshop } from '../../../electron/shared/contract/workshops.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useRoomOptions, useTrainerOptions } from '../../lib/use-catalogue-options.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

interface CohortFormProps {
  cohort?: CohortDetails
  workshops: readonly Workshop[]
  years: readonly TrainingYear[]
}

/** What is followed, when, by how many, with whom. The code is proposed until somebody types one. */
export function CohortForm({ cohort, workshops, years }: CohortFormProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const navigate = useNavigate()
  const trainers = useTrainerOptions(cohort?.leadTrainer?.id)
  const rooms = useRoomOptions(cohort?.room?.id)
  const year = years[0]
  const form = useContractForm(cohort ? 'cohorts.update' : 'cohorts.create', {
    defaultValues: cohort
      ? {
          id: cohort.id,
          code: cohort.code,
          programmeId: cohort.programme.id,
          trainingYearId: cohort.year.id,
          startsOn: cohort.startsOn,
          endsOn: cohort.endsOn,
          capacity: cohort.capacity,
          leadTrainerId: cohort.leadTrainer?.id ?? null,
          roomId: cohort.room?.id ?? null,
          funding: cohort.funding ?? '',
        }
      : {
          code: '',
          trainingYearId: year?.id,
          startsOn: year?.startsOn,
          endsOn: year?.endsOn,
          capacity: 12,
          leadTrainerId: null,
          roomId: null,
          funding: '',
        },
    draft: cohort ? `cohorts.update:${cohort.id}` : 'cohorts.create',
    async onSaved({ id, code }) {
      toast(t('cohorts:saved', { code }))
      await navigate({ to: '/cohorts/$cohortId', params: { cohortId: `${id}` } })
    },
  })
  const { text, field, submit, summary, isSaving } = form
  const { programmeId, trainingYearId } = form.form.watch()
  const proposal = useQuery(
    'cohorts.proposeCode',
    { programmeId: programmeId ?? (0 as never), trainingYearId: trainingYearId ?? (0 as never) },
    { enabled: !cohort && Boolean(programmeId) && Boolean(trainingYearId) },
  ).data?.code
  // A cohort keeps its code; a proposal asked for while it was created may still be at hand.
  const proposed = cohort ? undefined : proposal
  const { setValue, getFieldState } = form.form
  useEffect(() => {
    if (proposed && !getFieldState('code').isDirty) setValue('code', proposed, { shouldValidate: true })
  }, [proposed, setValue, getFieldState])

  const programmes = workshops.flatMap((workshop) =>
    workshop.programmes
      .filter((programme) => programme.id === cohort?.programme.id || !(workshop.isArchived || programme.isArchived))
      .map((programme) => ({ value: programme.id as number, label: `${label(workshop)} · ${label(programme)}` })),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <Fieldset legend={t('cohorts:form.what')}>
          <FormGrid columns={3}>
            <SelectField
              label={t('cohorts:field.programme')}
              description={programmes.length === 0 ? t('cohorts:empty.needText') : undefined}
              required
              options={programmes}
              {...field('programmeId')}
            />
            <SelectField
              label={t('cohorts:field.year')}
              required
              options={years.map((one) => ({ value: one.id as number, label: one.label }))}
              {...field('trainingYearId')}
            />
            <TextField
              label={t('cohorts:field.code')}
              description={cohort ? undefined : t('cohorts:field.codeHelp')}
              script="code"
              required
              {...text('code')}
            />
          </FormGrid>
        </Fieldset>
        <Fieldset legend={t('cohorts:form.when')}>
          <FormGrid columns={3}>
            <DateField label={t('cohorts:field.startsOn')} required {...field('startsOn')} />
            <DateField label={t('cohorts:field.endsOn')} required {...field('endsOn')} />
            <NumberField
              label={t('cohorts:field.capacity')}
              description={t('cohorts:field.capacityHelp')}
              required
              {...field('capacity')}
            />
          </FormGrid>
        </Fieldset>
        <Fieldset legend={t('cohorts:form.who')}>
          <FormGrid columns={3}>
            <SelectField
              label={t('cohorts:field.leadTrainer')}
              clearable
              options={trainers}
              {...field('leadTrainerId')}
            />
            <SelectField label={t('cohorts:field.room')} clearable options={rooms} {...field('roomId')} />
            <TextField
              label={t('cohorts:field.funding')}
              description={t('cohorts:field.fundingHelp')}
              script="free"
              {...text('funding')}
            />
          </FormGrid>
        </Fieldset>
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('common:action.save')}
          </Button>
          <Button
            onClick={() =>
              void (cohort
                ? navigate({ to: '/cohorts/$cohortId', params: { cohortId: `${cohort.id}` } })
                : navigate({ to: '/cohorts' }))
            }
          >
            {t('common:action.cancel')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  )
}
