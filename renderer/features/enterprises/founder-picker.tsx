import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ComboField } from '../../components/combo-field.tsx'
import type { ValueFieldProps } from '../../components/field-props.ts'
import { useApi } from '../../lib/api.ts'
import { useFormatters } from '../../lib/use-formatters.ts'

/** Finds a person's file by name or number; says when that person founds a live project already. */
export function FounderPicker(props: ValueFieldProps<number | null>) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { name } = useFormatters()
  const load = useCallback(
    async (text: string) =>
      (await call('enterprises.founderSearch', { text })).map((person) => {
        const words = `${name(person)} · ${person.fileNumber} · ${person.birthYear}`
        const other = person.liveEnterprise
        return {
          value: person.traineeId as number,
          label: other ? `${words} — ${t('enterprises:form.busy', other)}` : words,
        }
      }),
    [call, name, t],
  )
  return <ComboField {...props} load={load} description={t('enterprises:field.founderHelp')} />
}
