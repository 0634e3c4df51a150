import { useCallback, useEffect, useRef, useState } from 'react'
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

/** What is kept: read when typing rests, put back when the person asks for it. */
export interface DraftSource<Content> {
  read(): Content
  restore(content: Content): void
}

/**
 * Keeps what is typed and not saved under a name, for its user only; offers it back on the next visit. A backend that
 * is away misses nothing: what could not be kept is kept when it is back.
 */
export function useDraft<Content extends object>(
  name: string | undefined,
  source: DraftSource<Content>,
): DraftControl & {
  /** Something was typed. */
  touch(): void
} {
  const { call, backend } = useApi()
  const [offered, setOffered] = useState<{ savedAt: string; content: object } | null>(null)
  const [isResumed, setResumed] = useState(false)
  const timer = useRef<number | undefined>(undefined)
  const pending = useRef(false)
  const latest = useRef(source)
  latest.current = source

  const keep = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!name || !pending.current) return
    pending.current = false
    call('drafts.save', { form: name, content: JSON.parse(JSON.stringify(latest.current.read())) }).catch(() => {
      pending.current = true
    })
  }, [name, call])

  useEffect(() => {
    if (!name) return
    let left = false
    call('drafts.of', { form: name }).then(
      (draft) => {
        if (!draft || left || pending.current) return
        if (isDraftWanted(name)) {
          latest.current.restore(draft.content as Content)
          setResumed(true)
        } else setOffered(draft)
      },
      () => {},
    )
    return () => {
      left = true
      window.clearTimeout(timer.current)
    }
  }, [name, call])

  const touch = useCallback(() => {
    if (!name) return
    pending.current = true
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keep, restMs)
  }, [name, keep])

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
    if (offered) latest.current.restore(offered.content as Content)
    setOffered(null)
  }, [offered])

  return { offered, isResumed, restore, discard, flush: keep, touch }
}
