import { useCallback } from 'react'
import type { Commune } from '../../electron/shared/contract/geography.ts'
import { ComboField } from '../components/combo-field.tsx'
import type { ValueFieldProps } from '../components/field-props.ts'
import { useApi } from './api.ts'
import { type Formatters, useFormatters } from './use-formatters.ts'
import { useQuery } from './use-query.ts'

interface CommuneFieldProps extends ValueFieldProps<string | null> {
  /** Tells the whole commune, for a page that fills the milieu in. */
  onCommune?: (commune: Commune | null) => void
}

/** The province stands beside the name, because several communes share one. */
export function communeName(commune: Commune, { label }: Pick<Formatters, 'label'>): string {
  return `${label(commune)} – ${label(commune.province)}`
}

/** A commune by its HCP code, found by typing French or Arabic. */
export function CommuneField({ onCommune, ...props }: CommuneFieldProps) {
  const { call } = useApi()
  const { label } = useFormatters()
  const code = props.value ?? ''
  const chosen = useQuery('geography.commune', { code }, { enabled: code !== '' })
  const optionOf = useCallback(
    (commune: Commune) => ({ value: commune.code, label: communeName(commune, { label }) }),
    [label],
  )
  const load = useCallback(
    async (text: string) => (await call('geography.communes', { text, limit: 20 })).map(optionOf),
    [call, optionOf],
  )
  return (
    <ComboField
      {...props}
      value={props.value || null}
      load={load}
      selected={chosen.data ? optionOf(chosen.data) : null}
      onSelect={async (option) => onCommune?.(option ? await call('geography.commune', { code: option.value }) : null)}
    />
  )
}
