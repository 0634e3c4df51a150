import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useApi } from './api.ts'
import { isDraftWanted } from './wanted-draft.ts'

/** How long typing must rest before it is kept. */
const restMs = 600

export interface DraftControl {
  /** What an earlier visit left behind and nobody has answered for yet. */
  readonly offered: { savedAt: string } | null
  /** True once the draft stands in the form because the person came for it. */
  readonly isResumed: boolean
  restore(): void
  /** Forgets what is kept, e.g. once the form is saved. */
  discard(): void
  /** Keeps now what is typed, without waiting. */
  flush(): void
}

/**
 * Keeps what is typed and not saved under a name, for its user only; offers it back on the next visit. A backend that
 * is away misses nothing: what could not be kept is kept when it is back.
 */
export function useDraft(name: string | undefined, form: UseFormReturn<FieldValues>): DraftControl {
  const { call, backend } = useApi()
  const [offered, setOffered] = useState<{ savedAt: string; content: FieldValues } | null>(null)
  const [isResumed, setResumed] = useState(false)
  const timer = useRef<number | undefined>(undefined)
  const pending = useRef(false)

  const keep = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!name || !pending.current) return
    pending.current = false
    call('drafts.save', { form: name, content: JSON.parse(JSON.stringify(form.getValues())) }).catch(() => {
      pending.current = true
    })
  }, [name, call, form])

  const take = useCallback(
    (content: FieldValues) => form.reset({ ...form.getValues(), ...content }, { keepDefaultValues: true }),
    [form],
  )

  useEffect(() => {
    if (!name) return
    let left = false
    call('drafts.of', { form: name }).then(
      (draft) => {
        if (!draft || left || pending.current) return
        if (isDraftWanted(name)) {
          take(draft.content)
          setResumed(true)
        } else setOffered(draft)
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [name, call, take])

  useEffect(() => {
    if (!name) return
    // No name of a field: the change is the page's own (defaults, reset), not typing.
    const watching = form.watch((_values, { name: field }) => {
      if (!field) return
      pending.current = true
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(keep, restMs)
    })
    return () => {
      watching.unsubscribe()
      window.clearTimeout(timer.current)
    }
  }, [name, form, keep])

  useEffect(() => {
    if (backend === 'ready') keep()
  }, [backend, keep])

  const discard = useCallback(() => {
    window.clearTimeout(timer.current)
    pending.current = false
    setOffered(null)
    if (name) call('drafts.discard', { form: name }).catch(() => {})
  }, [name, call])

  const restore = useCallback(() => {
    if (offered) take(offered.content)
    setOffered(null)
  }, [offered, take])

  return { offered, isResumed, restore, discard, flush: keep }
}
