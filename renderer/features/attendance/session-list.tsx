import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterSession } from '../../../electron/shared/contract/attendance-fields.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './session-list.module.css'

/** Sessions as lines that open their register. */
export function SessionList({ label, sessions }: { label: string; sessions: readonly RegisterSession[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionLine session={session} />
        </li>
      ))}
    </ul>
  )
}

function SessionLine({ session }: { session: RegisterSession }) {
  const { t } = useTranslation()
  const { weekday, longDay, label, name } = useFormatters()
  const { id, heldOn, startsAt, endsAt, cohortCode, programme, module, trainer, isComplete } = session
  return (
    <Link to="/attendance/sessions/$sessionId" params={{ sessionId: String(id) }} className={styles.line}>
      <span className={styles.when}>
        <span className={styles.day}>{`${weekday(heldOn)} ${longDay(heldOn)}`}</span>
        <span className={styles.quiet}>{t('attendance:document.fromTo', { from: startsAt, to: endsAt })}</span>
      </span>
      <span className={styles.when}>
        <span>
          <Bdi>{label(module ?? programme)}</Bdi> · <Ltr>{cohortCode}</Ltr>
        </span>
        <span className={styles.quiet}>
          <Bdi>{name(trainer)}</Bdi>
        </span>
      </span>
      <StatusBadge tone={isComplete ? 'success' : 'warning'}>
        {t(isComplete ? 'attendance:state.complete' : 'attendance:state.missing')}
      </StatusBadge>
      <IconChevronRight aria-hidden size="1.25rem" className="mirrored-in-rtl" />
    </Link>
  )
}
