import { Input, Radio } from '@mantine/core'
import { type FocusEvent, type Ref, useId } from 'react'
import styles from './choice-field.module.css'
import { fieldTexts, type ValueFieldProps } from './field-props.ts'
import type { Option } from './options.ts'

interface ChoiceFieldProps<Value extends string> extends ValueFieldProps<Value | null> {
  options: readonly Option<Value>[]
  ref?: Ref<HTMLInputElement>
}

/** One answer among two to five, all in view. Says required and invalid itself, which the kit's group does not. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, onChange, onBlur, options, name, required, error, disabled, label, labelHidden, ref } = props
  const own = useId()
  const id = props.id ?? own

  function leave(event: FocusEvent<HTMLDivElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.()
  }

  return (
    <Input.Wrapper {...fieldTexts(props)} id={id} labelElement="div">
      <div
        className={styles.choices}
        role="radiogroup"
        aria-labelledby={labelHidden ? undefined : `${id}-label`}
        aria-label={labelHidden ? label : undefined}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onBlur={leave}
      >
        {options.map((option, index) => (
          <Radio
            key={option.value}
            ref={index === 0 ? ref : undefined}
            name={name ?? own}
            value={option.value}
            label={option.label}
            description={option.description}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            disabled={option.disabled || disabled}
            size="md"
            error={Boolean(error)}
            data-field={index === 0 ? name : undefined}
          />
        ))}
      </div>
    </Input.Wrapper>
  )
}
