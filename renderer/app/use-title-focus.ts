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
      document.title = t('shell:app.title', { page: wordsOf(title) })
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

/** What a screen reader would say of it: drawings beside the words are left out. */
function wordsOf(title: HTMLElement): string {
  const words = title.cloneNode(true) as HTMLElement
  for (const drawing of words.querySelectorAll('[aria-hidden=true]')) drawing.remove()
  return words.textContent.trim()
}
