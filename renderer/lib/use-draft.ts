import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from './api.ts'
import { isDraftWanted, wantDraft } from './wanted-draft.ts'

/** How long typing must rest before it is kept. */
const restMs = 600

export interface DraftControl {
  /** What an earlier visit left behind and nobody has answered for yet. */
  readonly offered: { savedAt: string } | null
  /** True once the draft stands in the form because the person came for it. */
  readonly isResumed: boolean
  /** Puts what is offered into the form; what was typed meanwhile is offered in its place, so neither is lost. */
  restore(): void
  /** Forgets what is offered, and keeps what was typed meanwhile. */
  refuse(): void
  /** Forgets what was typed here, e.g. once the form is saved; an offer without an answer stays. */
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
 * Keeps what is typed and not saved under a name, for its user only; offers it back on the next visit. A name keeps one
 * text: as long as an offer has no answer nothing new is kept, or typing on would destroy what is offered. A backend
 * that is away misses nothing: what could not be kept is kept when it is back.
 */
export function useDraft<Content extends object>(
  name: string | undefined,
  source: DraftSource<Content>,
): DraftControl & {
  /** Something was typed. */
  touch(): void
} {
  const { client, call, backend } = useApi()
  const [offered, setOffered] = useState<{ savedAt: string; content: object } | null>(null)
  const [isResumed, setResumed] = useState(false)
  const timer = useRef<number | undefined>(undefined)
  const pending = useRef(false)
  /** False until it is known that the name holds nothing that waits for an answer. */
  const isFree = useRef(false)
  /** What stands in the form is not saved, kept as a draft or not. */
  const isUnsaved = useRef(false)
  const latest = useRef(source)
  latest.current = source

  const keep = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!name || !pending.current || !isFree.current) return
    pending.current = false
    call('drafts.save', { form: name, content: copyOf(latest.current.read()) }).catch(() => {
      pending.current = true
    })
  }, [name, call])

  useEffect(() => {
    if (!name || backend !== 'ready' || isFree.current) return
    let left = false
    call('drafts.of', { form: name }).then(
      (draft) => {
        if (left) return
        if (draft && !(isDraftWanted(name) && !pending.current)) {
          setOffered(draft)
          return
        }
        isFree.current = true
        if (draft) {
          latest.current.restore(draft.content as Content)
          isUnsaved.current = true
          setResumed(true)
        } else keep()
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [name, call, backend, keep])

  useEffect(() => () => window.clearTimeout(timer.current), [])

  const touch = useCallback(() => {
    if (!name) return
    pending.current = true
    isUnsaved.current = true
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keep, restMs)
  }, [name, keep])

  useEffect(() => {
    if (backend === 'ready') keep()
  }, [backend, keep])

  // Locked: kept at once, while the backend still takes it, and back in the form after the login.
  useEffect(
    () =>
      client.subscribe(({ event }) => {
        if (event !== 'sessionEnded') return
        keep()
        if (name && isFree.current && isUnsaved.current) wantDraft(name)
      }),
    [client, name, keep],
  )

  const forget = useCallback(() => {
    if (name) call('drafts.discard', { form: name }).catch(() => {})
  }, [name, call])

  const discard = useCallback(() => {
    window.clearTimeout(timer.current)
    const isKept = isFree.current && isUnsaved.current
    pending.current = false
    isUnsaved.current = false
    if (isKept) forget()
  }, [forget])

  const refuse = useCallback(() => {
    setOffered(null)
    isFree.current = true
    if (pending.current) keep()
    else forget()
  }, [keep, forget])

  const restore = useCallback(() => {
    if (!offered) return
    const typed = pending.current ? copyOf(latest.current.read()) : null
    latest.current.restore(offered.content as Content)
    window.clearTimeout(timer.current)
    // What now stands in the form is not saved either.
    pending.current = true
    isUnsaved.current = true
    isFree.current = typed === null
    setOffered(typed && { savedAt: new Date().toISOString(), content: typed })
  }, [offered])

  return { offered, isResumed, restore, refuse, discard, flush: keep, touch }
}

/** As it will be read back, and no longer changed by typing. */
function copyOf<Content extends object>(content: Content): { [key: string]: never } {
  return JSON.parse(JSON.stringify(content))
}
