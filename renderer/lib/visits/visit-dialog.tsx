import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { difficulties, type Visit, visitKinds, visitStatuses } from '../../../electron/shared/contract/follow-up.ts'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { AmountField } from '../../components/amount-field.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { MultiSelectField } from '../../components/multi-select-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useContractForm } from '../use-contract-form.ts'
import { CloseStageDialog } from './close-stage-dialog.tsx'

type Sheet = InputOf<'followUp.correct'>

interface VisitDialogProps {
  visitId: Visit['id']
  /** What was written down, for a sheet that is corrected. */
  done?: Visit
  /** Of the enterprise. */
  name: string
  onClose: () => void
}

/** The visit sheet, then, where it found the activity stopped, the stage of the enterprise. */
export function VisitDialog(props: VisitDialogProps) {
  const [closed, setClosed] = useState<Visit | null>(null)
  if (closed) return <CloseStageDialog visit={closed} onClose={props.onClose} />
  return <VisitSheet {...props} onClosed={setClosed} />
}

/** Fiche de visite de suivi. An amount left empty is one that was not told. */
function VisitSheet({
  visitId,
  done,
  name,
  onClose,
  onClosed,
}: VisitDialogProps & { onClosed: (visit: Visit) => void }) {
  const { t } = useTranslation()
  const path = done ? 'followUp.correct' : 'followUp.record'
  const form = useContractForm(path, {
    defaultValues: done ? sheetOf(done) : blankSheet(visitId),
    draft: `${path}:${visitId}`,
    onSaved(visit) {
      toast(t(done ? 'followUp:corrected' : 'followUp:recorded'))
      if (visit.status === 'closed') onClosed(visit)
      else onClose()
    },
  })
  const { field, text } = form
  const books = field('keepsBooks')
  return (
    <FormDialog
      keepsTyping
      title={t(done ? 'followUp:correctOf' : 'followUp:recordOf', { name })}
      form={form}
      onClose={onClose}
      size="large"
    >
      <FormGrid columns={3}>
        <DateField label={t('followUp:field.doneOn')} required {...field('doneOn')} />
        <ChoiceField
          label={t('followUp:field.kind')}
          options={visitKinds.map((value) => ({ value, label: t(`followUp:kind.${value}`) }))}
          required
          {...field('kind')}
        />
        <SelectField
          label={t('followUp:field.status')}
          options={visitStatuses.map((value) => ({ value, label: t(`followUp:status.${value}`) }))}
          required
          {...field('status')}
        />
      </FormGrid>
      <Fieldset legend={t('followUp:field.money')} description={t('followUp:field.moneyHelp')}>
        <FormGrid columns={3}>
          <AmountField label={t('followUp:field.turnover')} {...field('turnover')} />
          <AmountField label={t('followUp:field.charges')} {...field('charges')} />
          <AmountField label={t('followUp:field.income')} {...field('income')} />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('followUp:field.people')} description={t('followUp:field.peopleHelp')}>
        <FormGrid columns={3}>
          <NumberField label={t('followUp:field.workers')} {...field('workers')} />
          <NumberField label={t('followUp:field.workersWomen')} {...field('workersWomen')} />
          <NumberField label={t('followUp:field.workersDisabled')} {...field('workersDisabled')} />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('followUp:field.findings')}>
        <FormGrid columns={2}>
          <ChoiceField
            label={t('followUp:field.keepsBooks')}
            options={[
              { value: 'yes', label: t('action.yes') },
              { value: 'no', label: t('action.no') },
              { value: 'unknown', label: t('followUp:field.notTold') },
            ]}
            {...books}
            value={books.value === null ? 'unknown' : books.value ? 'yes' : 'no'}
            onChange={(answer) => books.onChange(answer === 'unknown' ? null : answer === 'yes')}
          />
          <MultiSelectField
            label={t('followUp:field.difficulties')}
            options={difficulties.map((value) => ({ value, label: t(`followUp:difficulty.${value}`) }))}
            {...field('difficulties')}
          />
        </FormGrid>
        <TextArea label={t('followUp:field.advice')} rows={2} {...text('advice')} />
        <FormGrid columns={2}>
          <TextField label={t('followUp:field.nextStep')} script="free" {...text('nextStep')} />
          <DateField label={t('followUp:field.nextStepOn')} {...field('nextStepOn')} />
        </FormGrid>
      </Fieldset>
    </FormDialog>
  )
}

/** A visit of today; its status is asked and never proposed. */
function blankSheet(visitId: Visit['id']): Sheet {
  return {
    ...{ visitId, doneOn: localDay(new Date()), kind: 'visit', status: '' as never },
    ...{ turnover: null, charges: null, income: null, workers: null, workersWomen: null, workersDisabled: null },
    ...{ keepsBooks: null, difficulties: [], advice: '', nextStep: '', nextStepOn: null },
  }
}

function sheetOf(visit: Visit): Sheet {
  const {
    id,
    enterpriseId: _,
    month: _month,
    plannedOn: _planned,
    daysLate: _late,
    visitorName: _visitor,
    ...rest
  } = visit
  const { correctedAt: _at, correctorName: _by, ...findings } = rest
  return { visitId: id, ...findings } as Sheet
}
