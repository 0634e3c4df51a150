import { Select } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAttributes, fieldTexts, type ValueFieldProps } from './field-props.ts'
import { foldingFilter, type Option } from './options.ts'

interface SelectFieldProps<Value extends string | number> extends ValueFieldProps<Value | null> {
  options: readonly Option<Value>[]
  placeholder?: string
  /** Adds a button that empties the field; for answers that may be left out. */
  clearable?: boolean
  ref?: Ref<HTMLInputElement>
}

/**
 * One answer of a closed list: type to narrow it (accents and Arabic spelling do not matter), Tab takes the answer in
 * view, choosing the chosen answer again keeps it. The kit's own settings would empty the field in both cases.
 */
export function SelectField<Value extends string | number>(props: SelectFieldProps<Value>) {
  const { value, onChange, onBlur, options, placeholder, clearable, name, ref } = props
  const { t } = useTranslation('components')
  const [isOpen, setOpen] = useState(false)
  return (
    <Select<Value>
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      name={name}
      data={options as Option<Value>[]}
      value={value === ('' as Value) ? null : (value ?? null)}
      onChange={onChange}
      onBlur={onBlur}
      placeholder={placeholder ?? t('select.placeholder')}
      searchable
      // Focus alone would lay the list over the fields and buttons below, e.g. as a dialog opens.
      openOnFocus={false}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('select.clear', { label: props.label }), 'aria-hidden': false, tabIndex: 0 }}
      filter={foldingFilter as never}
      selectFirstOptionOnChange
      // Only from a list in view: the kit marks the first answer whenever the words of the chosen one arrive or change, and
      // leaving a field that was merely passed through would take it.
      autoSelectOnBlur={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      allowDeselect={false}
      withScrollArea={false}
      nothingFoundMessage={t('select.nothing')}
      styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      ref={ref}
    />
  )
}
