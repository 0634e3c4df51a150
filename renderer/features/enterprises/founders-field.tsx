import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type FounderFields, founderRoles } from '../../../electron/shared/contract/enterprises/parts.ts'
import { Button } from '../../components/button.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './enterprises.module.css'
import { FounderPicker } from './founder-picker.tsx'

export type NewFounder = { [K in keyof typeof FounderFields]: z.input<(typeof FounderFields)[K]> }

interface FoundersFieldProps {
  name: string
  value: NewFounder[]
  onChange: (founders: NewFounder[]) => void
  error?: string
}

/** The founders of a new project: a picker that adds, then one line a person. */
export function FoundersField({ name, value, onChange, error }: FoundersFieldProps) {
  const { t } = useTranslation()
  const change = (at: number, part: Partial<NewFounder>) =>
    onChange(value.map((founder, index) => (index === at ? { ...founder, ...part } : founder)))
  const picker = useRef<HTMLDivElement>(null)
  // The picker begins anew after each person, and whoever uses the keyboard goes on from there.
  const added = useRef(value.length)
  useEffect(() => {
    if (value.length > added.current) picker.current?.querySelector('input')?.focus()
    added.current = value.length
  }, [value.length])
  function add(traineeId: number | null): void {
    if (traineeId === null || value.some((founder) => founder.traineeId === traineeId)) return
    const role = value.length === 0 ? 'lead' : 'partner'
    onChange([...value, { traineeId: traineeId as NewFounder['traineeId'], role, sharePercent: null }])
  }
  return (
    <Stack>
      {value.map((founder, index) => (
        <FounderLine
          key={founder.traineeId}
          founder={founder}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(value.filter((_, other) => other !== index))}
        />
      ))}
      <div ref={picker}>
        <FounderPicker
          key={value.length}
          name={name}
          label={value.length === 0 ? t('enterprises:field.founder') : t('enterprises:form.addFounder')}
          required={value.length === 0}
          value={null}
          onChange={add}
          error={error}
        />
      </div>
    </Stack>
  )
}

interface FounderLineProps {
  founder: NewFounder
  onChange: (part: Partial<NewFounder>) => void
  onRemove: () => void
}

function FounderLine({ founder, onChange, onRemove }: FounderLineProps) {
  const { t } = useTranslation()
  const { name } = useFormatters()
  const file = useQuery('trainees.details', { id: founder.traineeId })
  const who = file.data ? name(file.data) : ''
  return (
    <fieldset className={styles.founder}>
      <legend className={styles.founderName}>
        {who} <bdi className={styles.quiet}>{file.data?.fileNumber}</bdi>
      </legend>
      <FormGrid columns={3}>
        <SelectField
          label={t('enterprises:field.role')}
          options={founderRoles.map((value) => ({ value, label: t(`enterprises:role.${value}`) }))}
          value={founder.role}
          onChange={(role) => role && onChange({ role })}
        />
        <NumberField
          label={t('enterprises:field.share')}
          unit="%"
          value={founder.sharePercent as number | null}
          onChange={(sharePercent) => onChange({ sharePercent })}
        />
        <div className={styles.bottom}>
          <Button
            variant="quiet"
            icon={<IconTrash aria-hidden size="1.25rem" />}
            onClick={onRemove}
            label={t('enterprises:form.removeFounder', { name: who })}
          >
            {t('enterprises:form.remove')}
          </Button>
        </div>
      </FormGrid>
    </fieldset>
  )
}
