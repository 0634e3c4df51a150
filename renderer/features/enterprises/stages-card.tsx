import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stages } from '../../../electron/shared/contract/enterprises/parts.ts'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './enterprises.module.css'
import { StageBadge } from './stage-badge.tsx'

/** The way of the project so far, and its next step. */
export function StagesCard({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const { longDay } = useFormatters()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card
      title={t('enterprises:page.stages')}
      actions={
        enterprise.isTrashed ? null : (
          <Button size="small" icon={<IconFlag aria-hidden size="1.25rem" />} onClick={() => setIsOpen(true)}>
            {t('enterprises:page.changeStage')}
          </Button>
        )
      }
    >
      <ol className={styles.timeline}>
        {enterprise.stages.map((entry) => (
          <li key={entry.id} className={styles.step}>
            <div className={styles.stepHead}>
              <StageBadge stage={entry.stage} />
              <strong>{longDay(entry.since)}</strong>
            </div>
            {entry.note ? <div dir="auto">{entry.note}</div> : null}
            <div className={styles.quiet}>{t('enterprises:page.stageBy', { name: entry.recordedBy })}</div>
          </li>
        ))}
      </ol>
      {isOpen ? <ChangeStage enterprise={enterprise} onClose={() => setIsOpen(false)} /> : null}
    </Card>
  )
}

function ChangeStage({ enterprise, onClose }: { enterprise: EnterpriseDetails; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm('enterprises.changeStage', {
    draft: `enterprises.changeStage:${enterprise.id}`,
    defaultValues: { enterpriseId: enterprise.id, stage: '' as never, since: localDay(new Date()), note: '' },
    onSaved: onClose,
  })
  const possible = stages.filter(
    (stage) => stage !== enterprise.stage && !(stage === 'started' && enterprise.startedOn),
  )
  return (
    <FormDialog title={t('enterprises:page.changeStage')} form={form} onClose={onClose}>
      <FormGrid columns={2}>
        <SelectField
          label={t('enterprises:field.stage')}
          description={enterprise.startedOn ? undefined : t('enterprises:page.startHelp')}
          options={possible.map((value) => ({ value, label: t(`enterprises:stage.${value}`) }))}
          required
          {...form.field('stage')}
        />
        <DateField label={t('enterprises:field.since')} required {...form.field('since')} />
      </FormGrid>
      <TextArea label={t('enterprises:field.stageNote')} rows={2} {...form.text('note')} />
    </FormDialog>
  )
}
