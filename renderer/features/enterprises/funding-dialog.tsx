import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FundingLine, fundingKinds } from '../../../electron/shared/contract/enterprises/parts.ts'
import type { EnterpriseDetails, Funder } from '../../../electron/shared/contract/enterprises/record.ts'
import { AmountField } from '../../components/amount-field.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { type ContractForm, useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { NewFunderDialog } from './new-funder-dialog.tsx'

interface FundingDialogProps {
  enterpriseId: EnterpriseDetails['id']
  /** Null for a new one. */
  line: FundingLine | null
  onClose: () => void
}

export function FundingDialog({ enterpriseId, line, onClose }: FundingDialogProps) {
  return line ? (
    <EditFunding enterpriseId={enterpriseId} line={line} onClose={onClose} />
  ) : (
    <AddFunding enterpriseId={enterpriseId} onClose={onClose} />
  )
}

function AddFunding({ enterpriseId, onClose }: Omit<FundingDialogProps, 'line'>) {
  const { t } = useTranslation()
  const form = useContractForm('enterprises.addFunding', {
    draft: `enterprises.addFunding:${enterpriseId}`,
    defaultValues: {
      ...{ enterpriseId, kind: 'grant', funderId: null, asked: null, granted: null, grantedOn: null },
      ...{ paid: 0, paidOn: null, reference: '', note: '' },
    },
    onSaved: onClose,
  })
  const newFunder = useNewFunder(form.field('funderId').onChange)
  return (
    <FormDialog title={t('enterprises:funding.add')} form={form} onClose={onClose} over={newFunder.dialog}>
      <FundingFields text={form.text as never} field={form.field as never} onNewFunder={newFunder.open} />
    </FormDialog>
  )
}

function EditFunding({ enterpriseId, line, onClose }: FundingDialogProps & { line: FundingLine }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const remove = useMutation('enterprises.removeFunding')
  const { funderNameFr: _, funderNameAr: __, ...values } = line
  const form = useContractForm('enterprises.updateFunding', {
    draft: `enterprises.updateFunding:${enterpriseId}.${line.id}`,
    defaultValues: { ...values, enterpriseId },
    onSaved: onClose,
  })
  const newFunder = useNewFunder(form.field('funderId').onChange)
  async function takeAway(): Promise<void> {
    await remove.mutateAsync({ enterpriseId, id: line.id })
    toast(t('enterprises:funding.removed'))
    onClose()
  }
  return (
    <FormDialog
      title={t('enterprises:funding.edit')}
      form={form}
      onClose={onClose}
      over={newFunder.dialog}
      actions={
        <Button variant="danger" loading={remove.isPending} onClick={() => void takeAway()}>
          {t('enterprises:funding.remove')}
        </Button>
      }
    >
      {remove.error ? <FormAlert>{ofError(remove.error)}</FormAlert> : null}
      <FundingFields text={form.text as never} field={form.field as never} onNewFunder={newFunder.open} />
    </FormDialog>
  )
}

/** The window that writes a funder whom the list does not hold yet, and chooses it. */
function useNewFunder(choose: (id: Funder['id']) => void) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const onAdded = (id: Funder['id']) => {
    choose(id)
    close()
  }
  return { open: () => setOpen(true), dialog: isOpen ? <NewFunderDialog onClose={close} onAdded={onAdded} /> : null }
}

interface FundingFieldsProps extends Pick<ContractForm<'enterprises.addFunding'>, 'text' | 'field'> {
  onNewFunder: () => void
}

function FundingFields({ text, field, onNewFunder }: FundingFieldsProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const funders = useQuery('enterprises.funders', {})
  const kind = field('kind')
  const funder = field('funderId')
  return (
    <>
      <FormGrid columns={2}>
        <SelectField
          label={t('enterprises:funding.kind')}
          options={fundingKinds.map((value) => ({ value, label: t(`enterprises:fundingKind.${value}`) }))}
          required
          {...kind}
          onChange={(next) => {
            if (next === 'own') funder.onChange(null)
            kind.onChange(next)
          }}
        />
        {kind.value === 'own' ? null : (
          <div>
            <SelectField
              label={t('enterprises:funding.funder')}
              options={(funders.data ?? []).map((one) => ({ value: one.id as number, label: label(one) }))}
              required
              {...funder}
            />
            <Button variant="quiet" size="small" onClick={onNewFunder}>
              {t('enterprises:funding.newFunder')}
            </Button>
          </div>
        )}
        <AmountField label={t('enterprises:funding.granted')} {...field('granted')} />
        <DateField label={t('enterprises:funding.grantedOn')} {...field('grantedOn')} />
        <AmountField label={t('enterprises:funding.paid')} required {...field('paid')} />
        <DateField label={t('enterprises:funding.paidOn')} {...field('paidOn')} />
        <AmountField label={t('enterprises:funding.asked')} {...field('asked')} />
        <TextField label={t('enterprises:funding.reference')} script="free" {...text('reference')} />
      </FormGrid>
      <TextField label={t('enterprises:funding.note')} script="free" {...text('note')} />
    </>
  )
}
