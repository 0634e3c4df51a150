import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type DraftControl, useDraft } from './use-draft.ts'

/** Keeps the fields of a form; without a name it keeps nothing. */
export function useFormDraft(name: string | undefined, form: UseFormReturn<FieldValues>): DraftControl {
  const draft = useDraft<FieldValues>(name, {
    read: () => form.getValues(),
    restore: (content) => form.reset({ ...form.getValues(), ...content }, { keepDefaultValues: true }),
  })
  const { touch } = draft

  useEffect(() => {
    // No name of a field: the change is the page's own (defaults, reset), not typing.
    const watching = form.watch((_values, { name: field }) => {
      if (field) touch()
    })
    return () => watching.unsubscribe()
  }, [form, touch])

  return draft
}
