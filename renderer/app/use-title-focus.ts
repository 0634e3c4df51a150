import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** How long a page may take to show its title before focus is left where it is. */
const patienceMs = 5000

/** After each change of page, and after the login, focus goes to the title: a screen reader says where the person is. */
export function useTitleFocus(main: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  const { t } = useTranslation()

  useEffect(() => {
    const root = main.current
    if (!root) return
    let awaited = false
    let timer: number | undefined

    const expect = () => {
      awaited = true
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        awaited = false
      }, patienceMs)
      settle()
    }

    const settle = () => {
      const title = root.querySelector<HTMLElement>('h1')
      if (!title) return
      document.title = t('shell:app.title', { page: title.textContent })
      if (!awaited) return
      awaited = false
      title.tabIndex = -1
      if (!root.contains(document.activeElement) || document.activeElement === root) title.focus()
    }

    const observer = new MutationObserver(settle)
    observer.observe(root, { childList: true, subtree: true, characterData: true })
    expect()
    const unsubscribe = router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
      if (fromLocation && pathChanged) expect()
    })
    return () => {
      observer.disconnect()
      unsubscribe()
      window.clearTimeout(timer)
    }
  }, [router, main, t])
}
