import { IconHelp, IconKey, IconLock, IconLogout, IconSearch, IconTextSize, IconUserCircle } from '@tabler/icons-react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button.tsx'
import { Menu } from '../components/menu.tsx'
import { textSizes } from '../components/text-size.ts'
import { LanguageMenu } from '../lib/language-menu.tsx'
import { useCurrentUser } from '../lib/use-current-user.ts'
import { usePreferences } from '../lib/use-preferences.ts'
import { useQuery } from '../lib/use-query.ts'
import styles from './header.module.css'
import { useLock } from './lock.ts'
import { useSignOut } from './sign-out.ts'

interface HeaderProps {
  onSearch: () => void
  onHelp: () => void
}

/** Whose centre this is, the one search, and what belongs to the person: text size, language, account. */
export function Header({ onSearch, onHelp }: HeaderProps) {
  const { t } = useTranslation()
  const user = useCurrentUser()
  const router = useRouter()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const lock = useLock()
  const { language, textSize, setTextSize } = usePreferences()
  const { data: status } = useQuery('session.status', {})
  const centreName = language === 'ar' ? status?.centreNameAr : status?.centreNameFr

  /** By way of the home page, so that a form with unsaved typing can ask first. */
  async function leave(): Promise<void> {
    await navigate({ to: '/' })
    if (router.state.location.pathname === '/') await signOut()
  }

  return (
    <header className={styles.header} data-print="hide">
      <span className={styles.centre}>{centreName}</span>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch aria-hidden size="1.25rem" />
        <span className={styles.searchWords}>{t('shell:header.search')}</span>
        <kbd className={styles.key} dir="ltr" aria-hidden>
          {t('shell:keys.ctrl')}+K
        </kbd>
      </button>
      <div className={styles.own}>
        <IconButton
          label={`${t('shell:header.help')} (F1)`}
          icon={<IconHelp aria-hidden size="1.5rem" />}
          onClick={onHelp}
        />
        <Menu
          variant="quiet"
          description={t('shell:header.textSize')}
          label={t('shell:header.size', { size: textSize })}
          icon={<IconTextSize aria-hidden size="1.25rem" />}
          items={textSizes.map((size) => ({
            key: String(size),
            label: t('shell:header.size', { size }),
            onSelect: () => setTextSize(size),
          }))}
        />
        <LanguageMenu variant="quiet" />
        <Menu
          variant="quiet"
          description={t('shell:header.account', { name: user.displayName })}
          label={user.displayName}
          icon={<IconUserCircle aria-hidden size="1.25rem" />}
          items={[
            {
              key: 'password',
              label: t('shell:header.changePassword'),
              icon: <IconKey aria-hidden size="1.25rem" />,
              onSelect: () => void navigate({ to: '/password' }),
            },
            {
              key: 'lock',
              label: `${t('shell:header.lock')} (${t('shell:keys.ctrl')}+L)`,
              icon: <IconLock aria-hidden size="1.25rem" />,
              onSelect: lock,
            },
            {
              key: 'signOut',
              label: t('shell:header.signOut'),
              icon: <IconLogout aria-hidden size="1.25rem" className="mirrored-in-rtl" />,
              onSelect: () => void leave(),
            },
          ]}
        />
      </div>
    </header>
  )
}
