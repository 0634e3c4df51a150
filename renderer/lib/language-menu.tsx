import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languages, nameOf } from '../../electron/shared/i18n/languages.ts'
import { Menu } from '../components/menu.tsx'
import { usePreferences } from './use-preferences.ts'

/** Changes the page's language at once; each language is written in itself. */
export function LanguageMenu({ variant }: { variant?: 'quiet' }) {
  const { t } = useTranslation()
  const { language, setLanguage } = usePreferences()
  return (
    <Menu
      variant={variant}
      label={nameOf[language]}
      description={t('shell:header.language')}
      icon={<IconLanguage aria-hidden size="1.25rem" />}
      items={languages.map((key) => ({ key, label: nameOf[key], lang: key, onSelect: () => setLanguage(key) }))}
    />
  )
}
