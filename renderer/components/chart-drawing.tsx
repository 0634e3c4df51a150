import '@mantine/charts/styles.layer.css'
import { BarChart, LineChart } from '@mantine/charts'
import { useId } from 'react'
import styles from './chart.module.css'
import type { ChartProps } from './chart.tsx'
import { useReadingDirection } from './use-language.ts'

const colors = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)']

/**
 * The drawing itself, in its own chunk. Text anchors of SVG flip with `dir`, so the drawing is always left-to-right and
 * Arabic is made by reversing the axis of places and moving the axis of values to the right.
 */
export default function ChartDrawing({ label, kind, rows, series, formatValue }: ChartProps) {
  const rtl = useReadingDirection() === 'rtl'
  const legend = useId()
  const Drawing = kind === 'bar' ? BarChart : LineChart
  return (
    <>
      <ul id={legend} className={styles.legend}>
        {series.map((one, index) => (
          <li key={one.key}>
            <span className={styles.swatch} style={{ background: colors[index] }} aria-hidden />
            {one.label}
          </li>
        ))}
      </ul>
      <div dir="ltr" role="img" aria-label={label} aria-describedby={legend} className={styles.drawing}>
        <Drawing
          h="18rem"
          data={rows.map((row) => ({ label: row.label, ...row.values }))}
          dataKey="label"
          series={series.map((one, index) => ({ name: one.key, label: one.label, color: colors[index] ?? '' }))}
          valueFormatter={formatValue}
          tickLine="none"
          gridAxis="x"
          xAxisProps={{
            reversed: rtl,
            interval: 'preserveStartEnd',
            padding: kind === 'line' ? { left: 28, right: 28 } : undefined,
          }}
          yAxisProps={{
            orientation: rtl ? 'right' : 'left',
            width: 48,
            allowDecimals: false,
            tick: { transform: `translate(${rtl ? 10 : -10}, 0)` },
          }}
          {...(kind === 'bar'
            ? { barProps: { radius: [4, 4, 0, 0], stroke: '#fff', strokeWidth: 1, maxBarSize: 44 } }
            : { curveType: 'linear' as const, strokeWidth: 3 })}
        />
      </div>
    </>
  )
}
