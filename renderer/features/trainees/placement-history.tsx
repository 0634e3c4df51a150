import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../electron/shared/contract/enrolments.ts'
import { Ltr } from '../../components/ltr.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './placement-history.module.css'

/** Every state with its day, reason and who recorded it, then the exceptions that were granted. */
export function PlacementHistory({ placement }: { placement: Placement }) {
  const { t } = useTranslation('enrolments')
  const { day } = useFormatters()
  return (
    <>
      <ol className={styles.history}>
        {placement.history.map(({ state, since, reason, recordedAt, recordedBy }) => (
          <li key={`${since}${state}${recordedAt}`}>
            <Ltr>{day(since)}</Ltr>
            <span>
              <strong>{t(`state.${state}`)}</strong>
              {reason ? (
                <>
                  {' – '}
                  <bdi>{reason}</bdi>
                </>
              ) : null}
            </span>
            <span className={styles.author}>
              <bdi>{recordedBy}</bdi>
            </span>
          </li>
        ))}
      </ol>
      {placement.overCapacityReason ? (
        <p className={styles.exception}>{t('overCapacity', { reason: placement.overCapacityReason })}</p>
      ) : null}
      {placement.ageExceptionReason ? (
        <p className={styles.exception}>{t('ageException', { reason: placement.ageExceptionReason })}</p>
      ) : null}
    </>
  )
}
