import { NumberInput } from '@mantine/core'
import type { Ref } from 'react'
import { fieldAttributes, fieldTexts, type ValueFieldProps } from './field-props.ts'

interface NumberFieldProps extends ValueFieldProps<number | null> {
  min?: number
  max?: number
  /** Figures after the comma; none by default. */
  decimals?: number
  /** Unit written after the figure: "DH", "heures". */
  unit?: string
  ref?: Ref<HTMLInputElement>
}

/** A number; an empty field is null. Out-of-range values are kept for the form to refuse, never clamped silently. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, min = 0, max, decimals = 0, unit, name, ref } = props
  return (
    <NumberInput
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      name={name}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' || Number.isNaN(Number(next)) ? null : Number(next))}
      onBlur={onBlur}
      min={min}
      max={max}
      clampBehavior="none"
      allowNegative={min < 0}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator={'\u202f'}
      suffix={unit ? `\u00a0${unit}` : undefined}
      hideControls
      inputMode="decimal"
      dir="ltr"
      ref={ref}
    />
  )
}
