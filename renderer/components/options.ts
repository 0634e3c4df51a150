import type { ComboboxLikeProps } from '@mantine/core'
import { fold } from '../../electron/shared/i18n/fold.ts'

/** One answer of a list. `value` is what the form keeps: an id or a code. */
export interface Option<Value extends string | number = string> {
  value: Value
  label: string
  /** What it means, under a choice that stands in view; lists do not show it. */
  description?: string
  disabled?: boolean
}

/** Finds answers whatever the accents, the Arabic spelling or the order of the words: "azilal beni" finds "Béni … Azilal". */
export function matchesFolded(label: string, search: string): boolean {
  const text = fold(label)
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word))
}

/** The same rule as a filter of the kit's lists. */
export const foldingFilter: NonNullable<ComboboxLikeProps['filter']> = ({ options, search, limit }) =>
  options.filter((option) => 'label' in option && matchesFolded(option.label, search)).slice(0, limit)
