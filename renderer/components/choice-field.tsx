import { Radio } from '@mantine/core'
import { type Ref, useId } from 'react'
import styles from './choice-field.module.css'
import { fieldTexts, type ValueFieldProps } from './field-props.ts'
import type { Option } from './options.ts'

interface ChoiceFieldProps<Value extends string> extends ValueFieldProps<Value | null> {
  options: readonly Option<Value>[]
  ref?: Ref<HTMLInputElement>
}

/** One answer among two to five, all in view. Says required and invalid itself, which the kit's group does not. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, onChange, onBlur, options, name, required, error, ref } = props
  const own = useId()
  return (
    <Radio.Group
      {...fieldTexts(props)}
      {...(props.labelHidden ? { 'aria-label': props.label } : {})}
      id={props.id}
      name={name ?? own}
      value={value ?? null}
      onChange={(next) => onChange(next as Value)}
      onBlur={onBlur}
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
    >
      <div className={styles.choices}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            ref={index === 0 ? ref : undefined}
            value={option.value}
            label={option.label}
            disabled={option.disabled || props.disabled}
            size="md"
            error={Boolean(error)}
            data-field={index === 0 ? name : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
