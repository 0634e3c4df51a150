import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './description-list.module.css'

export interface Description {
  label: string
  /** Empty values are said ("Non renseigné"), so that nobody takes a gap for an answer. */
  value: ReactNode
  /** Takes the whole width. */
  wide?: boolean
}

/** Read-only facts of a record, label over value. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const { t } = useTranslation('common')
  return (
    <dl className={styles.list}>
      {items.map(({ label, value, wide }) => {
        const empty = value === null || value === undefined || value === ''
        return (
          <div key={label} data-wide={wide || undefined}>
            <dt className={styles.label}>{label}</dt>
            <dd className={empty ? styles.empty : styles.value}>{empty ? t('state.unknown') : value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
