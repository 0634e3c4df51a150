import { useTranslation } from 'react-i18next'
import type { RetentionRules } from '../../../electron/shared/contract/personal-data.ts'
import { Button } from '../../components/button.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

const durations = ['neverPlacedYears', 'trainedYears', 'certifiedYears', 'followedYears', 'draftMonths'] as const

/** How long each kind of file is kept. */
export function RulesForm({ rules }: { rules: RetentionRules }) {
  const { t } = useTranslation(['personalData', 'common'])
  const { submit, summary, field, isSaving } = useContractForm('personalData.updateRules', {
    draft: 'personalData.updateRules',
    defaultValues: rules,
    onSaved: () => toast(t('retention.saved')),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <Fieldset legend={t('retention.durations')} description={t('retention.durationsHelp')}>
          <FormGrid columns={3}>
            {durations.map((name) => (
              <NumberField
                key={name}
                label={t(`retention.field.${name}`)}
                description={t(`retention.help.${name}`)}
                unit={(count) => t(name === 'draftMonths' ? 'common:unit.month' : 'common:unit.year', { count })}
                required
                {...field(name)}
              />
            ))}
          </FormGrid>
        </Fieldset>
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('common:action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  )
}
