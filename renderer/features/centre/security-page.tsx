import { useTranslation } from 'react-i18next'
import type { Security } from '../../../electron/shared/contract/centre.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
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

/** How an open session is kept from the next person at the same machine. */
export function SecurityPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const security = useQuery('centre.security', {})
  return (
    <>
      <PageHeader
        title={t('centre:security.title')}
        subtitle={t('centre:security.subtitle')}
        trail={<SettingsTrail />}
      />
      {security.data ? (
        <SecurityForm security={security.data} />
      ) : security.error ? (
        <ErrorState onRetry={() => void security.refetch()}>{ofError(security.error)}</ErrorState>
      ) : (
        <LoadingState shape="form" />
      )}
    </>
  )
}

function SecurityForm({ security }: { security: Security }) {
  const { t } = useTranslation()
  const { submit, summary, field, isSaving } = useContractForm('centre.updateSecurity', {
    draft: 'centre.updateSecurity',
    defaultValues: security,
    onSaved: () => toast(t('centre:security.saved')),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <Fieldset legend={t('centre:security.lock')} description={t('centre:security.lockHelp')}>
          <FormGrid columns={2}>
            <NumberField
              label={t('centre:security.idleMinutes')}
              description={t('centre:security.idleMinutesHelp')}
              unit={(count) => t('common:unit.minute', { count })}
              required
              {...field('idleMinutes')}
            />
          </FormGrid>
        </Fieldset>
        <Fieldset legend={t('centre:security.screen')} description={t('centre:security.screenHelp')}>
          <CheckField
            label={t('centre:security.hidesScreen')}
            description={t('centre:security.hidesScreenHelp')}
            {...field('hidesScreen')}
            onChange={(event) => field('hidesScreen').onChange(event.currentTarget.checked)}
          />
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
