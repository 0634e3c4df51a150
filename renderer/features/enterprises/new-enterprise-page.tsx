import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stages } from '../../../electron/shared/contract/enterprises/parts.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useShortcut } from '../../lib/use-shortcut.ts'
import { EnterpriseFields, emptyEnterprise } from './enterprise-fields.tsx'
import { FoundersField } from './founders-field.tsx'

/** A project from its idea on, or an enterprise that exists already and is to be strengthened. */
export function NewEnterprisePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useContractForm('enterprises.create', {
    defaultValues: { ...emptyEnterprise, stage: 'idea', since: localDay(new Date()), founders: [] },
    draft: 'enterprises.create',
    onSaved({ id, number }) {
      toast(t('enterprises:form.created', { number }))
      return navigate({ to: '/enterprises/$id', params: { id: String(id) } })
    },
  })
  useShortcut('mod+s', () => void form.submit())
  const kind = form.field('kind')
  const field: typeof form.field = (name) => {
    const props = form.field(name)
    if (name !== 'kind') return props
    return {
      ...props,
      onChange(value) {
        // What exists already is at work; what is new starts from the idea.
        form.form.setValue('stage', value === 'consolidation' ? 'active' : 'idea')
        if (value === 'creation') form.form.setValue('startedOn', null)
        kind.onChange(value)
      },
    }
  }
  return (
    <>
      <PageHeader
        title={t('enterprises:form.newTitle')}
        trail={<Link to="/enterprises">{t('enterprises:list.title')}</Link>}
      />
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {form.summary}
          <Fieldset legend={t('enterprises:form.founders')} description={t('enterprises:form.foundersHelp')}>
            <FoundersField {...form.field('founders')} />
          </Fieldset>
          <EnterpriseFields text={form.text as never} field={field as never} />
          <Fieldset legend={t('enterprises:field.stageNow')} description={t('enterprises:page.startHelp')}>
            <FormGrid columns={2}>
              <SelectField
                label={t('enterprises:field.stage')}
                options={stages.map((value) => ({ value, label: t(`enterprises:stage.${value}`) }))}
                required
                {...form.field('stage')}
              />
              <DateField label={t('enterprises:field.since')} required {...form.field('since')} />
            </FormGrid>
          </Fieldset>
          <FormActions>
            <Button variant="primary" type="submit" loading={form.isSaving}>
              {t('action.save')}
            </Button>
            <Button onClick={() => void navigate({ to: '/enterprises' })}>{t('action.cancel')}</Button>
          </FormActions>
        </Stack>
      </form>
    </>
  )
}
