import { type ReactNode, useMemo, useRef } from 'react'
import type { Commune } from '../../../electron/shared/contract/geography.ts'
import { ComboField } from '../../components/combo-field.tsx'
import { useApi } from '../../lib/api.ts'
import { type Formatters, useFormatters } from '../../lib/use-formatters.ts'

interface CommuneFieldProps {
  label: string
  description?: ReactNode
  name: string
  value: string | null
  onChange: (code: string | null) => void
  error?: string
  /** The commune already chosen, so that its name shows at once. */
  commune: Commune | null
  onCommune: (commune: Commune | null) => void
}

/** The province stands beside the name, because several communes share one. */
export function communeName(commune: Commune, { label }: Formatters): string {
  return `${label(commune)} – ${label(commune.province)}`
}

/** A commune of Morocco, found by typing French or Arabic. */
export function CommuneField({ commune, onCommune, ...field }: CommuneFieldProps) {
  const { call } = useApi()
  const formatters = useFormatters()
  const found = useRef(new Map<string, Commune>())
  const selected = useMemo(
    () => (commune ? { value: commune.code, label: communeName(commune, formatters) } : null),
    [commune, formatters],
  )
  return (
    <ComboField
      {...field}
      selected={selected}
      load={async (text) => {
        const communes = await call('geography.communes', { text, limit: 20 })
        for (const one of communes) found.current.set(one.code, one)
        return communes.map((one) => ({ value: one.code, label: communeName(one, formatters) }))
      }}
      onSelect={(option) => onCommune((option && found.current.get(option.value)) ?? null)}
    />
  )
}
