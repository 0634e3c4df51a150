import { Outlet, useRouterState } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentUser } from '../lib/use-current-user.ts'
import { useShortcut } from '../lib/use-shortcut.ts'
import { BackendBanner } from './backend-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { KeptTyping } from './kept-typing.tsx'
import styles from './layout.module.css'
import { useLock } from './lock.ts'
import { navigationOf } from './navigation.ts'
import { PageShortcuts } from './page-shortcuts.tsx'
import { SearchPalette } from './search-palette.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { useTitleFocus } from './use-title-focus.ts'

/** The frame of every page behind the login. */
export function Layout() {
  const { t } = useTranslation()
  const entries = navigationOf(useCurrentUser().role)
  const main = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<'search' | 'help' | null>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const isLeaving = useRouterState({ select: (state) => state.isLoading })
  useTitleFocus(main)
  useShortcut('mod+k', () => setOpened('search'))
  useShortcut('F1', () => setOpened('help'))
  useShortcut('mod+l', useLock(), { inDialogs: true })

  return (
    <div className={styles.layout}>
      {/* A button, not a link: the address's hash is the route. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('shell:app.skip')}
      </button>
      <Header onSearch={() => setOpened('search')} onHelp={() => setOpened('help')} />
      <SideNavigation entries={entries} />
      <main ref={main} className={styles.main} tabIndex={-1} aria-busy={isLeaving || undefined}>
        <BackendBanner />
        <KeptTyping />
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <PageShortcuts entries={entries} onSearch={() => setOpened('search')} />
      <SearchPalette opened={opened === 'search'} onClose={() => setOpened(null)} entries={entries} />
      <HelpDialog opened={opened === 'help'} onClose={() => setOpened(null)} entries={entries} />
    </div>
  )
}
