import { useTranslation } from 'react-i18next'
import type { Centre } from '../../../electron/shared/contract/centre.ts'
import { Button } from '../../components/button.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'

/** The rules that the centre has given itself: ages at entry, and what a certificate needs. */
export function RulesPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const centre = useQuery('centre.details', {})
  return (
    <>
      <PageHeader title={t('centre:rules.title')} subtitle={t('centre:rules.subtitle')} trail={<SettingsTrail />} />
      {centre.data ? (
        <RulesForm centre={centre.data} />
      ) : centre.error ? (
        <ErrorState onRetry={() => void centre.refetch()}>{ofError(centre.error)}</ErrorState>
      ) : (
        <LoadingState shape="form" />
      )}
    </>
  )
}

function RulesForm({ centre }: { centre: Centre }) {
  const { t } = useTranslation()
  const { ageMin, ageMax, attendanceMinPercent, competencesMinPercent } = centre
  const { submit, summary, field, isSaving } = useContractForm('centre.updateRules', {
    defaultValues: { ageMin, ageMax, attendanceMinPercent, competencesMinPercent },
    draft: 'centre.updateRules',
    onSaved: () => toast(t('centre:rules.saved')),
  })
  const years = (count: number) => t('common:unit.year', { count })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <Fieldset legend={t('centre:rules.entry')} description={t('centre:rules.entryHelp')}>
          <FormGrid columns={2}>
            <NumberField label={t('centre:field.ageMin')} unit={years} required {...field('ageMin')} />
            <NumberField label={t('centre:field.ageMax')} unit={years} required {...field('ageMax')} />
          </FormGrid>
        </Fieldset>
        <Fieldset legend={t('centre:rules.certificate')} description={t('centre:rules.certificateHelp')}>
          <FormGrid columns={2}>
            <NumberField
              label={t('centre:field.attendanceMinPercent')}
              description={t('centre:rules.attendanceHelp')}
              unit="%"
              required
              {...field('attendanceMinPercent')}
            />
            <NumberField
              label={t('centre:field.competencesMinPercent')}
              description={t('centre:rules.competencesHelp')}
              unit="%"
              required
              {...field('competencesMinPercent')}
            />
          </FormGrid>
        </Fieldset>
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  )
}
