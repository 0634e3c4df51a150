import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import styles from './welcome-page.module.css'

const next = [
  { key: 'identity', to: '/settings/centre' },
  { key: 'calendar', to: '/settings/calendar' },
  { key: 'workshops', to: '/settings/workshops' },
  { key: 'rooms', to: '/settings/rooms' },
  { key: 'trainers', to: '/settings/trainers' },
  { key: 'users', to: '/settings/users' },
] as const satisfies readonly { key: string; to: LinkProps['to'] }[]

/** After the first run: what to do next, in order, each with its link. */
export function WelcomePage() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('centre:welcome.title')} subtitle={t('centre:welcome.subtitle')} />
      <Stack>
        <Card title={t('centre:welcome.next')}>
          <ol className={styles.steps}>
            {next.map(({ key, to }) => (
              <li key={key}>
                <Link to={to} className={styles.link}>
                  {t(`centre:welcome.${key}`)}
                </Link>
                <p className={styles.text}>{t(`centre:welcome.${key}Text`)}</p>
              </li>
            ))}
          </ol>
        </Card>
        <p>
          <Link to="/">{t('centre:welcome.home')}</Link>
        </p>
      </Stack>
    </>
  )
}
