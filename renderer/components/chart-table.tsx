import { useTranslation } from 'react-i18next'
import styles from './chart.module.css'
import type { ChartProps } from './chart.tsx'

/** A chart's figures as a table. */
export function ChartTable({ label, rows, series, formatValue = String }: ChartProps) {
  const { t } = useTranslation('components')
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.category')}</th>
            {series.map((one) => (
              <th key={one.key} scope="col" className={styles.number}>
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {series.map((one) => (
                <td key={one.key} className={styles.number}>
                  {formatValue(row.values[one.key] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
