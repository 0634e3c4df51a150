import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NavigationEntry } from './navigation.ts'
import styles from './side-navigation.module.css'

/** The main entries: always open, icon and word, with the key that leads there. */
export function SideNavigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const { t } = useTranslation()
  return (
    <nav className={styles.navigation} aria-label={t('shell:app.navigation')} data-print="hide">
      <ul className={styles.list}>
        {entries.map(({ to, label, icon: Icon }, index) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.entry}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <Icon aria-hidden size="1.375rem" stroke={1.75} />
              <span className={styles.word}>{t(label)}</span>
              <kbd className={styles.key} dir="ltr" aria-hidden>
                {t('shell:keys.alt')} {index + 1}
              </kbd>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
