import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import type { Preview } from '../../../electron/shared/contract/timetable.ts'
import { readError } from '../../../electron/shared/errors.ts'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './cohorts.module.css'

type Plan = InputOf<'timetable.preview'>

const pauseMs = 250
/** Conflicts of one slot come back every week: the first ones say enough. */
const shownConflicts = 5

/** What the slots would make, asked of the backend once typing pauses. */
export function PatternPreview({ plan }: { plan: Plan | null }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Plan | null>(plan)
  const key = JSON.stringify(plan)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(key) as Plan | null), pauseMs)
    return () => clearTimeout(timer)
  }, [key])
  const preview = useQuery('timetable.preview', asked ?? (plan as Plan), {
    enabled: asked !== null,
    keepPrevious: true,
  })
  if (plan === null || asked === null) return <p className={styles.slotName}>{t('cohorts:pattern.previewEmpty')}</p>
  return <Loaded query={preview}>{(made) => <PreviewWords preview={made} />}</Loaded>
}

function PreviewWords({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { hours, weekday, day, label } = useFormatters()
  const { sessions, minutes, replaced, conflicts, skipped, warnings } = preview
  const rest = conflicts.length - shownConflicts
  return (
    <Stack>
      <p className={styles.total}>
        {t('cohorts:pattern.total', {
          sessions: t('cohorts:pattern.sessions', { count: sessions.length }),
          hours: hours(minutes),
        })}
      </p>
      {replaced > 0 ? <p>{t('cohorts:pattern.replaced', { count: replaced })}</p> : null}
      {conflicts.length > 0 ? (
        <FormAlert title={t('cohorts:pattern.conflicts')}>
          <ul className={styles.list}>
            {conflicts.slice(0, shownConflicts).map(({ heldOn, startsAt, refusal }) => (
              <li key={`${heldOn} ${startsAt} ${refusal.code}`}>{ofError(readError(refusal))}</li>
            ))}
            {rest > 0 ? <li>{t('cohorts:pattern.moreConflicts', { count: rest })}</li> : null}
          </ul>
        </FormAlert>
      ) : null}
      {warnings.map(({ room, trainees }) => (
        <FormAlert key={room.id} tone="warning">
          {t('cohorts:pattern.notStepFree', { room: label(room), count: trainees })}
        </FormAlert>
      ))}
      {skipped.length > 0 ? (
        <div>
          <h3 className={styles.slotName}>{t('cohorts:pattern.skipped')}</h3>
          <ul className={styles.list}>
            {skipped.map(({ heldOn, startsAt, reason, labelFr, labelAr }) => (
              <li key={`${heldOn} ${startsAt}`}>
                {weekday(heldOn)} <bdi dir="ltr">{day(heldOn)}</bdi> –{' '}
                {reason === 'kept' ? t('cohorts:pattern.kept') : label({ nameFr: labelFr ?? '', nameAr: labelAr })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Stack>
  )
}
