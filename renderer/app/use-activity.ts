import { useEffect } from 'react'
import { useApi } from '../lib/api.ts'

/** How often somebody who is there is mentioned. */
const everyMs = 10_000

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Tells the backend that somebody is there, from real use of the keyboard and the mouse: reading and scrolling call
 * nothing, and what the page refetches by itself must keep no session alive.
 */
export function useActivity(isSignedIn: boolean): void {
  const { call } = useApi()

  useEffect(() => {
    if (!isSignedIn) return
    let told = Date.now()
    const onSign = () => {
      if (Math.abs(Date.now() - told) < everyMs) return
      told = Date.now()
      call('session.touch', {}).catch(() => {})
    }
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true })
    }
  }, [call, isSignedIn])
}
