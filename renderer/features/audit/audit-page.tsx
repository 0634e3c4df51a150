import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auditKinds } from '../../../electron/shared/contract/audit-rule.ts'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { Loaded } from '../../lib/loaded.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useCall } from '../../lib/use-call.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ChainCheck } from './chain-check.tsx'
import { EntryList } from './entry-list.tsx'

type Filters = Omit<InputOf<'audit.list'>, 'language' | 'traineeId'>
const noFilters: Filters = { seq: null, userId: null, kind: null, from: null, to: null }
const everybody = 0

/** Who did what. One file's entries alone when the address names it. */
export function AuditPage() {
  const { t } = useTranslation()
  const { language } = useFormatters()
  const { trainee } = useSearch({ from: '/settings/audit' })
  const navigate = useNavigate()
  const call = useCall()
  const show = useDocumentPreview()
  const [filters, setFilters] = useState(noFilters)
  const users = useQuery('users.list', {})
  const input = { ...filters, traineeId: (trainee ?? null) as InputOf<'audit.list'>['traineeId'], language }
  const log = useQuery('audit.list', input, { keepPrevious: true })
  const change = (next: Partial<Filters>) => setFilters({ ...filters, ...next })
  return (
    <>
      <PageHeader
        title={t('audit:title')}
        subtitle={t('audit:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <Button onClick={() => void call('audit.exportCsv', input).then(show, () => {})}>{t('audit:export')}</Button>
        }
      />
      <Stack>
        <ChainCheck />
        {trainee ? (
          <FormAlert
            tone="info"
            live={false}
            action={
              <Button onClick={() => void navigate({ to: '/settings/audit', search: {} })}>
                {t('audit:allFiles')}
              </Button>
            }
          >
            {t('audit:ofFile')}
          </FormAlert>
        ) : null}
        <FormGrid columns={5}>
          <NumberField label={t('audit:filter.seq')} value={filters.seq} min={1} onChange={(seq) => change({ seq })} />
          <SelectField
            label={t('audit:filter.user')}
            options={[
              { value: everybody, label: t('audit:filter.everybody') },
              ...(users.data ?? []).map(({ id, displayName }) => ({ value: id as number, label: displayName })),
            ]}
            value={filters.userId ?? everybody}
            onChange={(userId) => change({ userId: (userId || null) as Filters['userId'] })}
          />
          <SelectField
            label={t('audit:filter.kind')}
            options={[
              { value: 'all' as const, label: t('audit:filter.all') },
              ...auditKinds.map((kind) => ({ value: kind, label: t(`audit:kind.${kind}`) })),
            ]}
            value={filters.kind ?? ('all' as const)}
            onChange={(kind) => change({ kind: kind === 'all' || kind === null ? null : kind })}
          />
          <DateField label={t('audit:filter.from')} value={filters.from} onChange={(from) => change({ from })} />
          <DateField label={t('audit:filter.to')} value={filters.to} onChange={(to) => change({ to })} />
        </FormGrid>
        <Loaded query={log}>{(data) => <EntryList {...data} />}</Loaded>
      </Stack>
    </>
  )
}
