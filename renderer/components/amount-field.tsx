import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueFieldProps } from './field-props.ts'
import { NumberField } from './number-field.tsx'

interface AmountFieldProps extends ValueFieldProps<number | null> {
  ref?: Ref<HTMLInputElement>
}

/** An amount of money: shows dirhams, keeps centimes, because money is never a fraction in this application. */
export function AmountField({ value, onChange, ...rest }: AmountFieldProps) {
  const { t } = useTranslation('components')
  return (
    <NumberField
      {...rest}
      value={value === null ? null : value / 100}
      onChange={(dirhams) => onChange(dirhams === null ? null : Math.round(dirhams * 100))}
      decimals={2}
      unit={t('amount.unit')}
    />
  )
}
