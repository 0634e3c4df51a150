import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The way back to the list. */
export function TraineesTrail() {
  const { t } = useTranslation('trainees')
  return <Link to="/trainees">{t('list.title')}</Link>
}
