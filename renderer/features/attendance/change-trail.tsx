import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../electron/shared/contract/fields.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { useMarkWords } from '../../components/attendance-grid/use-mark-words.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './session-list.module.css'

/** Who changed what in the register. */
export function ChangeTrail({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const changes = useQuery('attendance.changes', { sessionId }, { enabled: isOpen })
  return (
    <>
      <Button icon={<IconHistory aria-hidden size="1.25rem" />} onClick={() => setOpen(true)}>
        {t('attendance:trail')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('attendance:trailTitle')}>
        <Loaded query={changes}>{(data) => <Changes changes={data} />}</Loaded>
      </Dialog>
    </>
  )
}

function Changes({ changes }: { changes: OutputOf<'attendance.changes'> }) {
  const { t } = useTranslation()
  const { name, day } = useFormatters()
  const words = useMarkWords()
  if (changes.length === 0) return <p>{t('attendance:trailNone')}</p>
  return (
    <ul className={styles.list}>
      {changes.map((change) => {
        const before = change.oldStatus ? { status: change.oldStatus, minutes: change.oldLateMinutes } : undefined
        const after = change.newStatus ? { status: change.newStatus, minutes: change.newLateMinutes } : undefined
        // The same mark twice: what changed is what was said of it.
        const line =
          words(before) === words(after)
            ? t('attendance:trailDetails', { mark: words(after) })
            : t('attendance:trailLine', { before: words(before), after: words(after) })
        const at = new Date(change.changedAt)
        return (
          <li key={`${change.changedAt} ${change.lastName} ${change.firstName}`} className={styles.when}>
            <span>
              <Bdi>{name(change)}</Bdi> — {line}
            </span>
            <span className={styles.quiet}>
              {t('attendance:trailAuthor', {
                who: change.changedBy,
                day: day(localDay(at)),
                time: at.toTimeString().slice(0, 5),
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
