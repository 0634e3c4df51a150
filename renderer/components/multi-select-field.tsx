import { MultiSelect } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAttributes, fieldTexts, type ValueFieldProps } from './field-props.ts'
import { foldingFilter, type Option } from './options.ts'

interface MultiSelectFieldProps<Value extends string | number> extends ValueFieldProps<Value[]> {
  options: readonly Option<Value>[]
  placeholder?: string
  ref?: Ref<HTMLInputElement>
}

/** Several answers of a closed list, shown as pills; Backspace takes the last one back. */
export function MultiSelectField<Value extends string | number>(props: MultiSelectFieldProps<Value>) {
  const { value, onChange, onBlur, options, placeholder, name, ref } = props
  const { t } = useTranslation('components')
  return (
    <MultiSelect<Value>
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      name={name}
      data={options as Option<Value>[]}
      value={value ?? []}
      onChange={onChange}
      onBlur={onBlur}
      placeholder={value?.length ? undefined : (placeholder ?? t('select.placeholder'))}
      searchable
      openOnFocus={false}
      hidePickedOptions
      filter={foldingFilter as never}
      selectFirstOptionOnChange
      withScrollArea={false}
      nothingFoundMessage={t('select.nothing')}
      styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      ref={ref}
    />
  )
}
