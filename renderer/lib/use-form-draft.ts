import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type DraftControl, useDraft } from './use-draft.ts'

/**
 * Keeps the fields of a form; without a name it keeps nothing. `about` is what the home page says of the draft, for a
 * form whose fields do not name their subject.
 */
export function useFormDraft(name: string | undefined, form: UseFormReturn<FieldValues>, about?: string): DraftControl {
  const draft = useDraft<FieldValues>(name, {
    read: () => (about === undefined ? form.getValues() : { ...form.getValues(), about }),
    restore({ about: _, ...content }) {
      form.reset({ ...form.getValues(), ...content }, { keepDefaultValues: true })
    },
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
