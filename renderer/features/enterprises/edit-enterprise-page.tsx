import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useQuery } from '../../lib/use-query.ts'
import { useShortcut } from '../../lib/use-shortcut.ts'
import { EnterpriseFields, emptyEnterprise } from './enterprise-fields.tsx'

/** Corrects the record of an enterprise; founders, stages and funding are changed on its page. */
export function EditEnterprisePage() {
  const { t } = useTranslation()
  const id = Number(useParams({ from: '/enterprises/$id/edit' }).id) as EnterpriseDetails['id']
  const enterprise = useQuery('enterprises.details', { id })
  return (
    <>
      <PageHeader
        title={t('enterprises:form.editTitle')}
        subtitle={enterprise.data?.name}
        trail={
          <Link to="/enterprises/$id" params={{ id: String(id) }}>
            {enterprise.data?.number}
          </Link>
        }
      />
      <Loaded query={enterprise} shape="form" isPage>
        {(data) => <EditForm key={data.version} enterprise={data} />}
      </Loaded>
    </>
  )
}

function EditForm({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const back = () => navigate({ to: '/enterprises/$id', params: { id: String(enterprise.id) } })
  const form = useContractForm('enterprises.update', {
    defaultValues: valuesOf(enterprise),
    draft: `enterprises.update:${enterprise.id}`,
    onSaved() {
      toast(t('enterprises:form.saved'))
      return back()
    },
  })
  useShortcut('mod+s', () => void form.submit())
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {form.summary}
        <EnterpriseFields text={form.text as never} field={form.field as never} />
        {enterprise.kind === 'creation' && enterprise.startedOn !== null ? (
          <Fieldset legend={t('enterprises:field.startedOn')} description={t('enterprises:page.startHelp')}>
            <DateField label={t('enterprises:field.startedOn')} required {...form.field('startedOn')} />
          </Fieldset>
        ) : null}
        <FormActions>
          <Button variant="primary" type="submit" loading={form.isSaving}>
            {t('action.save')}
          </Button>
          <Button onClick={() => void back()}>{t('action.cancel')}</Button>
        </FormActions>
      </Stack>
    </form>
  )
}

function valuesOf(enterprise: EnterpriseDetails): InputOf<'enterprises.update'> {
  const names = Object.keys(emptyEnterprise) as (keyof typeof emptyEnterprise)[]
  const fields = Object.fromEntries(names.map((name) => [name, enterprise[name] ?? emptyEnterprise[name]]))
  return { ...(fields as typeof emptyEnterprise), id: enterprise.id, version: enterprise.version }
}
