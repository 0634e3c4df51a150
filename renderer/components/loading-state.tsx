import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './loading-state.module.css'

interface LoadingStateProps {
  /** The shape of what is coming. */
  shape?: 'list' | 'form' | 'tiles'
  rows?: number
}

/** Grey shapes while something is read; said once to screen readers. */
export function LoadingState({ shape = 'list', rows = 6 }: LoadingStateProps) {
  const { t } = useTranslation('common')
  const height = { list: '2.5rem', form: '4rem', tiles: '6rem' }[shape]
  return (
    <div role="status" className={styles.box} data-shape={shape}>
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <Skeleton key={row} height={height} radius="md" aria-hidden />
      ))}
    </div>
  )
}
