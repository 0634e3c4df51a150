import { useEffect, useRef, useState } from 'react'
import type { Option } from './options.ts'

interface State<Value extends string | number> {
  options: readonly Option<Value>[]
  /** What the options answer; null before the first answer. */
  answered: string | null
  loading: boolean
  failed: boolean
}

/** Asks for answers 200 ms after the last letter and drops replies that come after a newer question. */
export function useSuggestions<Value extends string | number>(
  load: (query: string) => Promise<readonly Option<Value>[]>,
  query: string,
  enabled: boolean,
): State<Value> {
  const [state, setState] = useState<State<Value>>({ options: [], answered: null, loading: false, failed: false })
  const latestLoad = useRef(load)
  latestLoad.current = load

  useEffect(() => {
    if (!enabled) return
    let current = true
    setState((before) => ({ ...before, loading: true }))
    const timer = setTimeout(() => {
      latestLoad.current(query).then(
        (options) => current && setState({ options, answered: query, loading: false, failed: false }),
        () => current && setState({ options: [], answered: query, loading: false, failed: true }),
      )
    }, 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, enabled])

  return state
}
