import type { ReactNode } from 'react'

/** What every field takes. `error` is a finished sentence; `required` draws the star and says it to screen readers. */
export interface FieldProps {
  label: string
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  name?: string
  id?: string
  /** Hides the label from the eye, for a field whose neighbour names it (filters, grids). */
  labelHidden?: boolean
}

/** A field whose value is not text: give it react-hook-form's `Controller` field, or a value and a setter. */
export interface ValueFieldProps<Value> extends FieldProps {
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
}

/** Attributes of the focusable part: ErrorSummary finds a field by `data-field`. Required is said, not enforced. */
export function fieldAttributes({ name, required, labelHidden, label, id }: FieldProps) {
  return {
    id,
    'data-field': name,
    'aria-required': required || undefined,
    'aria-label': labelHidden ? label : undefined,
  }
}

/** Label, help and error for the kit's input wrapper. */
export function fieldTexts({ label, labelHidden, description, error, required, disabled }: FieldProps) {
  return { label: labelHidden ? undefined : label, description, error, withAsterisk: required, disabled }
}

/** Direction and language of what is typed: a French name stays left-to-right in an Arabic page. */
export type Script = 'page' | 'latin' | 'arabic' | 'code' | 'free'

/** `free` is a mark and not `dir="auto"`: the kit puts `dir` around the input, where there is no text to read it from. */
export const scriptAttributes: Record<Script, { dir?: string; lang?: string; 'data-script'?: 'free' }> = {
  page: {},
  latin: { dir: 'ltr', lang: 'fr' },
  arabic: { dir: 'rtl', lang: 'ar' },
  code: { dir: 'ltr' },
  free: { 'data-script': 'free' },
}

/** Enter and Ctrl+S save a form while the focus is still in a field: what is read on blur must be read on them too. */
export function savesForm(event: { key: string; code: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.key === 'Enter' || ((event.ctrlKey || event.metaKey) && event.code === 'KeyS')
}
