import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type Founder, founderRoles } from '../../../electron/shared/contract/enterprises/parts.ts'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './enterprises.module.css'
import { FounderPicker } from './founder-picker.tsx'

type Person = z.infer<typeof Founder>

/** Who founds the enterprise, and who did. */
export function FoundersCard({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const { name, day, percent } = useFormatters()
  const [opened, setOpened] = useState<'add' | Person | null>(null)
  const present = enterprise.founders.filter((founder) => founder.until === null)
  return (
    <Card
      title={t('enterprises:page.founders')}
      actions={
        enterprise.isTrashed ? null : (
          <Button
            size="small"
            icon={<IconUserPlus aria-hidden size="1.25rem" />}
            onClick={() => setOpened('add')}
            label={t('enterprises:page.addFounder')}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      <ul className={styles.people}>
        {enterprise.founders.map((founder) => (
          <li key={`${founder.traineeId} ${founder.since}`} className={styles.person}>
            <div>
              <strong>{name(founder)}</strong>{' '}
              <span className={styles.quiet}>
                <bdi>{founder.fileNumber}</bdi>
              </span>
              <div className={styles.quiet}>
                {[
                  t(`enterprises:role.${founder.role}`),
                  // The dots stand outside what they part, or a share pulls its dot to its own side in Arabic.
                  ...(founder.sharePercent === null ? [] : [isolate(percent(founder.sharePercent / 100, 0))]),
                  founder.until === null
                    ? t('enterprises:page.founderSince', { day: day(founder.since) })
                    : t('enterprises:page.founderUntil', { from: day(founder.since), until: day(founder.until) }),
                ].join(' · ')}
              </div>
            </div>
            {founder.until === null && present.length > 1 && !enterprise.isTrashed ? (
              <Button
                variant="quiet"
                size="small"
                onClick={() => setOpened(founder)}
                label={t('enterprises:page.endFounderOf', { name: name(founder) })}
              >
                {t('enterprises:page.endFounder')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {opened === 'add' ? <AddFounder enterprise={enterprise} onClose={() => setOpened(null)} /> : null}
      {opened !== null && opened !== 'add' ? (
        <EndFounder enterprise={enterprise} founder={opened} onClose={() => setOpened(null)} />
      ) : null}
    </Card>
  )
}

function AddFounder({ enterprise, onClose }: { enterprise: EnterpriseDetails; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm('enterprises.addFounder', {
    draft: `enterprises.addFounder:${enterprise.id}`,
    defaultValues: {
      enterpriseId: enterprise.id,
      traineeId: null as never,
      role: 'partner',
      sharePercent: null,
      since: localDay(new Date()),
    },
    onSaved: onClose,
  })
  return (
    <FormDialog title={t('enterprises:page.addFounder')} form={form} onClose={onClose}>
      <FounderPicker label={t('enterprises:field.founder')} required {...form.field('traineeId')} />
      <FormGrid columns={3}>
        <SelectField
          label={t('enterprises:field.role')}
          options={founderRoles.map((value) => ({ value, label: t(`enterprises:role.${value}`) }))}
          required
          {...form.field('role')}
        />
        <NumberField label={t('enterprises:field.share')} unit="%" {...form.field('sharePercent')} />
        <DateField label={t('enterprises:field.since')} required {...form.field('since')} />
      </FormGrid>
    </FormDialog>
  )
}

interface EndFounderProps {
  enterprise: EnterpriseDetails
  founder: Person
  onClose: () => void
}

function EndFounder({ enterprise, founder, onClose }: EndFounderProps) {
  const { t } = useTranslation()
  const { name } = useFormatters()
  const form = useContractForm('enterprises.endFounder', {
    draft: `enterprises.endFounder:${enterprise.id}.${founder.traineeId}`,
    defaultValues: {
      enterpriseId: enterprise.id,
      traineeId: founder.traineeId,
      since: founder.since,
      until: localDay(new Date()),
    },
    onSaved: onClose,
  })
  return (
    <FormDialog title={t('enterprises:page.endFounderOf', { name: name(founder) })} form={form} onClose={onClose}>
      <DateField label={t('enterprises:field.until')} required {...form.field('until')} />
    </FormDialog>
  )
}
