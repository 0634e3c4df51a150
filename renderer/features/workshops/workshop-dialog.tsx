import { useTranslation } from 'react-i18next'
import { Family, type WorkshopDetails } from '../../../electron/shared/contract/workshops.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { workshopColours } from '../../lib/workshop-colours.ts'

interface WorkshopDialogProps {
  workshop: WorkshopDetails | undefined
  /** Colours of the other workshops: a new one is offered another. */
  taken?: readonly string[]
  onClose: () => void
  onCreated?: (workshop: WorkshopDetails) => void
}

/** A new workshop, or the identity of the one that is shown. */
export function WorkshopDialog({ workshop, taken = [], onClose, onCreated }: WorkshopDialogProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const form = useContractForm(workshop ? 'workshops.update' : 'workshops.create', {
    draft: workshop ? `workshops.update:${workshop.id}` : 'workshops.create',
    defaultValues: workshop
      ? {
          id: workshop.id,
          code: workshop.code,
          nameFr: workshop.nameFr,
          nameAr: workshop.nameAr,
          family: workshop.family,
          colour: workshop.colour,
        }
      : { code: '', nameFr: '', nameAr: '', colour: freeColour(taken) },
    onSaved(saved) {
      toast(t('workshops:saved', { name: label(saved) }))
      onClose()
      if (!workshop) onCreated?.(saved)
    },
  })
  const { text, field } = form
  const colours: { value: string; label: string }[] = workshopColours.map(({ key, colour }) => ({
    value: colour,
    label: t(`workshops:colour.${key}`),
  }))
  if (workshop && !colours.some((one) => one.value === workshop.colour))
    colours.push({ value: workshop.colour, label: workshop.colour })
  return (
    <FormDialog title={t(workshop ? 'workshops:edit' : 'workshops:add')} onClose={onClose} form={form}>
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('workshops:field.nameFr')} script="latin" required {...text('nameFr')} />
          <TextField label={t('workshops:field.nameAr')} script="arabic" required {...text('nameAr')} />
        </TwoScripts>
        <TextField
          label={t('workshops:field.code')}
          description={t('workshops:field.codeHelp')}
          script="code"
          required
          {...text('code')}
        />
        <SelectField label={t('workshops:field.colour')} required options={colours} {...field('colour')} />
      </FormGrid>
      <ChoiceField
        label={t('workshops:field.family')}
        required
        options={Family.options.map((family) => ({ value: family, label: t(`workshops:family.${family}`) }))}
        {...field('family')}
      />
    </FormDialog>
  )
}

/** The first colour that no workshop has, or the first of all once each has one. */
function freeColour(taken: readonly string[]): string {
  return (workshopColours.find(({ colour }) => !taken.includes(colour)) ?? workshopColours[0]).colour
}
