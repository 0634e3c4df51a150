import { useTranslation } from 'react-i18next'
import { kinds, legalForms, sectors } from '../../../electron/shared/contract/enterprises/record.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { CommuneField } from '../../lib/commune-field.tsx'
import type { ContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

type Form = Pick<ContractForm<'enterprises.create' | 'enterprises.update'>, 'text' | 'field'>

/** What a project is made of, the same when it is created and when it is corrected. */
export function EnterpriseFields({ text, field }: Form) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const choices = useQuery('enterprises.choices', {})
  const words = (list: readonly string[], of: string) =>
    list.map((value) => ({ value, label: t(`enterprises:${of}.${value}` as 'enterprises:kind.creation') }))
  const milieu = field('milieu')
  const kind = field('kind')
  const registered = !['informal', 'in_progress'].includes(field('legalForm').value)
  return (
    <>
      <Fieldset legend={t('enterprises:form.project')}>
        <FormGrid columns={2}>
          <TwoScripts>
            <TextField label={t('enterprises:field.name')} script="free" required {...text('name')} />
            <TextField label={t('enterprises:field.nameAr')} script="arabic" {...text('nameAr')} />
          </TwoScripts>
          <ChoiceField label={t('enterprises:field.kind')} options={words(kinds, 'kind')} required {...kind} />
          <SelectField
            label={t('enterprises:field.sector')}
            options={words(sectors, 'sector')}
            required
            {...field('sector')}
          />
          <TextField label={t('enterprises:field.activity')} script="free" required {...text('activity')} />
          <SelectField
            label={t('enterprises:field.workshop')}
            options={(choices.data?.workshops ?? []).map((one) => ({ value: one.id, label: label(one) }))}
            clearable
            {...field('workshopId')}
          />
          {kind.value === 'consolidation' ? (
            <DateField label={t('enterprises:field.startedOn')} required {...field('startedOn')} />
          ) : null}
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('enterprises:form.registration')}>
        <FormGrid columns={3}>
          <SelectField
            label={t('enterprises:field.legalForm')}
            options={words(legalForms, 'legalForm')}
            required
            {...field('legalForm')}
          />
          <TextField
            label={t('enterprises:field.registrationNumber')}
            description={t('enterprises:field.registrationHelp')}
            script="free"
            required={registered}
            {...text('registrationNumber')}
          />
          <TextField
            label={t('enterprises:field.ice')}
            description={t('enterprises:field.iceHelp')}
            script="code"
            {...text('ice')}
          />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('enterprises:form.place')}>
        <Stack>
          <FormGrid columns={3}>
            <CommuneField
              label={t('enterprises:field.commune')}
              {...field('communeCode')}
              onCommune={(commune) => milieu.onChange(commune?.milieu ?? null)}
            />
            <TextField label={t('enterprises:field.locality')} script="free" {...text('locality')} />
            <ChoiceField
              label={t('enterprises:field.milieu')}
              options={(['urban', 'rural'] as const).map((value) => ({ value, label: t(`common:milieu.${value}`) }))}
              {...milieu}
            />
            <TextField label={t('enterprises:field.phone')} script="code" type="tel" {...text('phone')} />
            <SelectField
              label={t('enterprises:field.adviser')}
              options={(choices.data?.advisers ?? []).map((one) => ({ value: one.id, label: one.name }))}
              clearable
              {...field('adviserId')}
            />
          </FormGrid>
          <TextArea label={t('enterprises:field.note')} rows={2} {...text('note')} />
        </Stack>
      </Fieldset>
    </>
  )
}

/** An empty record; a null answer is one that nobody gave. */
export const emptyEnterprise = {
  name: '',
  nameAr: '',
  kind: 'creation' as const,
  sector: '' as never,
  activity: '',
  workshopId: null,
  legalForm: 'informal' as const,
  registrationNumber: '',
  ice: '',
  communeCode: null,
  locality: '',
  milieu: null,
  phone: '',
  startedOn: null,
  adviserId: null,
  note: '',
}
