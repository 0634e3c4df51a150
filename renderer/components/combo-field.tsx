import { Loader, Select } from '@mantine/core'
import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'
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
  const [awaited, setAwaited] = useState<string | null>(null)
  const { options, answered, loading, failed } = useSuggestions(load, awaited ?? query, opened || awaited !== null)
  const data = current && !options.some((option) => option.value === current.value) ? [...options, current] : options
  const found = failed ? t('combo.failed') : t('combo.results', { count: options.length })

  function choose(option: Option<Value> | null): void {
    setChosen(option)
    onChange(option?.value ?? null)
    onSelect?.(option)
  }

  function take(option: Option<Value> | undefined): void {
    if (!option) return
    choose(option)
    setSearch(option.label)
    setOpened(false)
  }

  /** Answers come after the last letter: Enter waits for them rather than choose from older ones or save the form. */
  function onEnter(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !opened || query === '') return
    const isFresh = !loading && answered === query
    if (isFresh && (event.target as HTMLElement).getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    if (isFresh) take(options[0])
    else setAwaited(query)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is taken when it comes, once
  useEffect(() => {
    if (awaited === null || loading || answered !== awaited) return
    setAwaited(null)
    take(options[0])
  }, [awaited, answered, loading])

  return (
    <div onKeyDownCapture={onEnter}>
      <Select<Value>
        {...fieldTexts(props)}
        {...fieldAttributes(props)}
        name={name}
        data={data as Option<Value>[]}
        value={value ?? null}
        onChange={(next) => choose(data.find((candidate) => candidate.value === next) ?? null)}
        onBlur={onBlur}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        dropdownOpened={opened}
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
        // Before anything is typed there is nothing to be found: an empty list stays closed.
        nothingFoundMessage={
          query === '' ? undefined : loading ? t('combo.loading') : failed ? t('combo.failed') : t('select.nothing')
        }
        styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
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
