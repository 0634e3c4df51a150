import { NumberInput } from '@mantine/core'
import { type Ref, useState } from 'react'
import { fieldAttributes, fieldTexts, type ValueFieldProps } from './field-props.ts'

interface NumberFieldProps extends ValueFieldProps<number | null> {
  min?: number
  max?: number
  /** Figures after the comma; none by default. */
  decimals?: number
  /** Unit written after the figure: "DH"; a word by the figure, which says whether it is one or several. */
  unit?: string | ((count: number) => string)
  ref?: Ref<HTMLInputElement>
}

/**
 * A number; an empty field is null. What does not fit is kept for the form to refuse: out of range, below zero or, for
 * a whole number, with a comma. A field that drops the sign or the comma makes 125 hours out of 12,5.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, min = 0, max, decimals = 0, name, ref } = props
  const unit = typeof props.unit === 'function' ? props.unit(value ?? 0) : props.unit
  const [isTyping, setTyping] = useState(false)
  return (
    <NumberInput
      {...fieldTexts(props)}
      {...fieldAttributes(props)}
      name={name}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' || Number.isNaN(Number(next)) ? null : Number(next))}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false)
        onBlur?.()
      }}
      min={min}
      max={max}
      clampBehavior="none"
      decimalScale={decimals > 0 ? decimals : undefined}
      // 2 500,50 reads as money; while it is typed, figures that nobody typed would stand in the way.
      fixedDecimalScale={decimals > 0 && !isTyping && value !== null && !Number.isInteger(value)}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator={'\u202f'}
      suffix={unit ? `\u00a0${unit}` : undefined}
      hideControls
      inputMode="decimal"
      // A word of Arabic after a figure stands on its left, as it is read.
      dir={unit && /\p{Script=Arabic}/u.test(unit) ? 'rtl' : 'ltr'}
      ref={ref}
    />
  )
}
