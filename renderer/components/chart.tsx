import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './chart.module.css'
import { ChartTable } from './chart-table.tsx'
import { LoadingState } from './loading-state.tsx'

export interface ChartSeries {
  key: string
  label: string
}

export interface ChartProps {
  /** Says what is drawn: "Inscriptions par mois". */
  label: string
  kind: 'bar' | 'line'
  /** One entry per place on the axis: its words and a figure for each series. */
  rows: readonly { label: string; values: Readonly<Record<string, number>> }[]
  /** At most four. */
  series: readonly ChartSeries[]
  formatValue?: (value: number) => string
}

const ChartDrawing = lazy(() => import('./chart-drawing.tsx'))

/** Bars or lines with a legend in words; the same figures are one click away as a table. Mirrors in Arabic. */
export function Chart(props: ChartProps) {
  const { t } = useTranslation('components')
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={styles.figure} aria-label={props.label}>
      {asTable ? (
        <ChartTable {...props} />
      ) : (
        <Suspense fallback={<LoadingState shape="tiles" rows={1} />}>
          <ChartDrawing {...props} />
        </Suspense>
      )}
      <Button variant="quiet" size="small" onClick={() => setAsTable(!asTable)}>
        {asTable ? t('chart.showDrawing') : t('chart.showTable')}
      </Button>
    </figure>
  )
}
