import { useTranslation } from 'react-i18next'
import { CheckField } from '../../components/check-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import type { ContractForm } from '../../lib/use-contract-form.ts'

interface ClosureFieldsProps extends Pick<ContractForm<'calendar.addClosure'>, 'text' | 'field'> {
  /** A religious holiday's day may still be computed; a closure of the centre is what the centre says. */
  asksConfirmation?: boolean
}

export function ClosureFields({ text, field, asksConfirmation = false }: ClosureFieldsProps) {
  const { t } = useTranslation()
  const confirmed = field('isConfirmed')
  return (
    <Stack>
      <FormGrid columns={2}>
        <DateField label={t('calendar:closure.startsOn')} required {...field('startsOn')} />
        <DateField label={t('calendar:closure.endsOn')} required {...field('endsOn')} />
        <TwoScripts>
          <TextField label={t('calendar:closure.labelFr')} script="latin" required {...text('labelFr')} />
          <TextField label={t('calendar:closure.labelAr')} script="arabic" {...text('labelAr')} />
        </TwoScripts>
      </FormGrid>
      {asksConfirmation ? (
        <CheckField
          label={t('calendar:closure.isConfirmed')}
          {...confirmed}
          onChange={(event) => confirmed.onChange(event.currentTarget.checked)}
        />
      ) : null}
    </Stack>
  )
}
