import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** From one page of the settings back to all of them. */
export function SettingsTrail() {
  const { t } = useTranslation()
  return <Link to="/settings">{t('settings:title')}</Link>
}
