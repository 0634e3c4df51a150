import { Loader, Select } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAttributes, fieldTexts, type ValueFieldProps } from './field-props.ts'
import type { Option } from './options.ts'
import { useSuggestions } from './use-suggestions.ts'

interface ComboFieldProps<Value extends string | number> extends ValueFieldProps<Value | null> {
  /** Finds answers for what is typed; '' asks for the first ones. The finder decides what matches. */
  load: (query: string) => Promise<readonly Option<Value>[]>
  /** The answer already chosen, so that its words show before anything is loaded. */
  selected?: Option<Value> | null
  placeholder?: string
  clearable?: boolean
  /** Tells the whole answer, for pages that show more than its id. */
  onSelect?: (option: Option<Value> | null) => void
  ref?: Ref<HTMLInputElement>
}

/** One answer among thousands (communes, people), found while typing; says how many were found. */
export function ComboField<Value extends string | number>(props: ComboFieldProps<Value>) {
  const { value, onChange, onBlur, load, selected, placeholder, clearable = true, onSelect, name, ref } = props
  const { t } = useTranslation('components')
  const [chosen, setChosen] = useState<Option<Value> | null>(null)
  const [search, setSearch] = useState(selected?.label ?? '')
  const [opened, setOpened] = useState(false)
  const current = [chosen, selected].find((option) => option && option.value === value) ?? null
  const query = search === current?.label ? '' : search
  const { options, loading, failed } = useSuggestions(load, query, opened)
  const data = current && !options.some((option) => option.value === current.value) ? [...options, current] : options
  const found = failed ? t('combo.failed') : t('combo.results', { count: options.length })

  return (
    <div>
      <Select<Value>
        {...fieldTexts(props)}
        {...fieldAttributes(props)}
        name={name}
        data={data as Option<Value>[]}
        value={value ?? null}
        onChange={(next) => {
          const option = data.find((candidate) => candidate.value === next) ?? null
          setChosen(option)
          onChange(option?.value ?? null)
          onSelect?.(option)
        }}
        onBlur={onBlur}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        onDropdownOpen={() => setOpened(true)}
        onDropdownClose={() => setOpened(false)}
        filter={({ options: all }) =>
          query === '' ? all : all.filter((o) => !('value' in o) || o.value !== current?.value)
        }
        selectFirstOptionOnChange
        allowDeselect={false}
        clearable={clearable}
        clearButtonProps={{
          'aria-label': t('select.clear', { label: props.label }),
          'aria-hidden': false,
          tabIndex: 0,
        }}
        withScrollArea={false}
        placeholder={placeholder ?? t('combo.placeholder')}
        nothingFoundMessage={loading ? t('combo.loading') : failed ? t('combo.failed') : t('select.nothing')}
        styles={{ dropdown: { maxHeight: '18rem', overflowY: 'auto' } }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        rightSection={loading ? <Loader size="1rem" aria-hidden /> : undefined}
        ref={ref}
      />
      <span role="status" className="visually-hidden">
        {opened && !loading ? found : ''}
      </span>
    </div>
  )
}
