import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EnrolmentState } from '../../../electron/shared/contract/cohorts.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { TraineesSearch } from './list-search.ts'
import { useChoices } from './use-choices.ts'

interface TraineeFiltersProps {
  search: TraineesSearch
  onChange: (change: Partial<TraineesSearch>) => void
}

/** The search box and the narrowing choices above the list. */
export function TraineeFiltersBar({ search, onChange }: TraineeFiltersProps) {
  const { t } = useTranslation(['trainees', 'enrolments', 'common'])
  const choices = useChoices()
  const states = [...EnrolmentState.options, 'unplaced' as const]
  return (
    <search onKeyDown={toList}>
      <FormGrid columns={4}>
        <SearchBox text={search.text ?? ''} onText={(text) => onChange({ text: text || undefined })} />
        <SelectField
          label={t('column.state')}
          placeholder={t('list.all')}
          clearable
          options={states.map((value) => ({ value, label: t(`enrolments:state.${value}`) }))}
          value={search.state ?? null}
          onChange={(state) => onChange({ state: state ?? undefined })}
        />
        <SelectField
          label={t('column.targetGroup')}
          placeholder={t('list.all')}
          clearable
          options={choices('targetGroup')}
          value={search.targetGroup ?? null}
          onChange={(targetGroup) => onChange({ targetGroup: targetGroup ?? undefined })}
        />
        <SelectField
          label={t('column.isComplete')}
          placeholder={t('list.all')}
          clearable
          options={[
            { value: 'true', label: t('list.complete') },
            { value: 'false', label: t('list.incomplete') },
          ]}
          value={search.isComplete === undefined ? null : String(search.isComplete)}
          onChange={(answer) => onChange({ isComplete: answer === null ? undefined : answer === 'true' })}
        />
      </FormGrid>
    </search>
  )
}

/** How long typing rests before the list follows. */
const restMs = 200

function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation('trainees')
  const [typed, setTyped] = useState(text)
  const sent = useRef(text)
  const latest = useRef(onText)
  latest.current = onText

  // The address changed by itself (Back, a link): the box follows.
  useEffect(() => {
    if (text !== sent.current) setTyped(text)
    sent.current = text
  }, [text])

  useEffect(() => {
    if (typed === sent.current) return
    const timer = window.setTimeout(() => {
      sent.current = typed
      latest.current(typed)
    }, restMs)
    return () => window.clearTimeout(timer)
  }, [typed])

  return (
    <TextField
      label={t('list.search')}
      placeholder={t('list.searchHint')}
      type="search"
      script="free"
      icon={<IconSearch aria-hidden size="1.125rem" />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

/** Arrow down in the search box goes to the list. */
function toList(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  if (event.key !== 'ArrowDown' || target.getAttribute('type') !== 'search') return
  event.preventDefault()
  document.querySelector<HTMLElement>('[role=grid]')?.focus()
}
