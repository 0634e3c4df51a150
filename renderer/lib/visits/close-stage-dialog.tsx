import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import type { Visit } from '../../../electron/shared/contract/follow-up.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useContractForm } from '../use-contract-form.ts'
import { useQuery } from '../use-query.ts'

interface CloseStageProps {
  visit: Visit
  onClose: () => void
}

/** After a visit that found the activity stopped: offers to say so of the enterprise, which ends its visits. */
export function CloseStageDialog({ visit, onClose }: CloseStageProps) {
  const { data, error } = useQuery('enterprises.details', { id: visit.enterpriseId })
  const isMoot = Boolean(error) || (data !== undefined && (data.stage === 'closed' || data.stage === 'transferred'))
  useEffect(() => {
    if (isMoot) onClose()
  }, [isMoot, onClose])
  return data && !isMoot ? <CloseStage visit={visit} stage={data.stage} onClose={onClose} /> : null
}

function CloseStage({ visit, stage, onClose }: CloseStageProps & { stage: EnterpriseDetails['stage'] }) {
  const { t } = useTranslation()
  const form = useContractForm('enterprises.changeStage', {
    draft: `enterprises.changeStage:${visit.enterpriseId}`,
    defaultValues: { enterpriseId: visit.enterpriseId, stage: 'closed', since: visit.doneOn ?? '', note: '' },
    guard: false,
    onSaved() {
      toast(t('followUp:closing.done'))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('followUp:closing.title')}
      form={form}
      onClose={onClose}
      saveLabel={t('followUp:closing.save', { stage: t('enterprises:stage.closed') })}
    >
      <p>{t('followUp:closing.text', { stage: t(`enterprises:stage.${stage}`) })}</p>
      <DateField label={t('enterprises:field.since')} required {...form.field('since')} />
      <TextArea label={t('enterprises:field.stageNote')} rows={2} {...form.text('note')} />
    </FormDialog>
  )
}
