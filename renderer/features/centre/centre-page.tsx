import { useTranslation } from 'react-i18next'
import type { Centre } from '../../../electron/shared/contract/centre.ts'
import { formatPhone } from '../../../electron/shared/i18n/format.ts'
import { Button } from '../../components/button.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { emptyIdentity, IdentityFields } from './identity-fields.tsx'

/** The centre's identity after the set-up. */
export function CentrePage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const centre = useQuery('centre.details', {})
  return (
    <>
      <PageHeader
        title={t('centre:identity.title')}
        subtitle={t('centre:identity.subtitle')}
        trail={<SettingsTrail />}
      />
      {centre.data ? (
        <IdentityForm centre={centre.data} />
      ) : centre.error ? (
        <ErrorState onRetry={() => void centre.refetch()}>{ofError(centre.error)}</ErrorState>
      ) : (
        <LoadingState shape="form" />
      )}
    </>
  )
}

function IdentityForm({ centre }: { centre: Centre }) {
  const { t } = useTranslation()
  const { submit, summary, text, field, isSaving } = useContractForm('centre.updateIdentity', {
    defaultValues: identityOf(centre),
    draft: 'centre.updateIdentity',
    onSaved: () => toast(t('centre:identity.saved')),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <IdentityFields text={text} field={field} />
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  )
}

/** What the form edits of what the centre is. */
function identityOf(centre: Centre): typeof emptyIdentity {
  const names = Object.keys(emptyIdentity) as (keyof typeof emptyIdentity)[]
  const kept = names.map((name) => [name, centre[name] ?? emptyIdentity[name]])
  return { ...Object.fromEntries(kept), phone: centre.phone ? formatPhone(centre.phone) : '' }
}
