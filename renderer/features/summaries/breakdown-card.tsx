import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Dimension,
  dimensions,
  type FigureKey,
  figureKeys,
  figurePassports,
  sections,
} from '../../../electron/shared/contract/summaries/figures.ts'
import type { Cell, YearSummary } from '../../../electron/shared/contract/summaries.ts'
import { figureText, groupText } from '../../../electron/shared/i18n/figure-text.ts'
import { Card } from '../../components/card.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import type { Asked } from './numbers.ts'
import styles from './summaries.module.css'

interface BreakdownCardProps {
  summary: YearSummary
  onAsk: (asked: Asked) => void
}

/** Every figure by one dimension: the groups add up to the total, whoever was not told about included. */
export function BreakdownCard({ summary, onAsk }: BreakdownCardProps) {
  const { t } = useTranslation()
  const [dimension, setDimension] = useState<Dimension>('workshop')
  return (
    <Card title={t('summaries:by', { dimension: t(`summaries:dimension.${dimension}`) })}>
      <Stack>
        <FormGrid columns={3}>
          <SelectField
            label={t('summaries:dimensionField')}
            options={dimensions.map((value) => ({ value, label: t(`summaries:dimension.${value}`) }))}
            value={dimension}
            onChange={(next) => next && setDimension(next)}
          />
        </FormGrid>
        {sections.map((section) => (
          <SectionTable key={section} summary={summary} section={section} dimension={dimension} onAsk={onAsk} />
        ))}
      </Stack>
    </Card>
  )
}

interface SectionTableProps extends BreakdownCardProps {
  section: (typeof sections)[number]
  dimension: Dimension
}

function SectionTable({ summary, section, dimension, onAsk }: SectionTableProps) {
  const { t } = useTranslation()
  const { language } = useFormatters()
  const figures = figureKeys.filter((key) => figurePassports[key].section === section)
  const groups = summary.breakdowns.find((one) => one.dimension === dimension)?.groups ?? []
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t(`summaries:section.${section}`)}>
        <thead>
          <tr>
            <th scope="col">{t(`summaries:section.${section}`)}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`summaries:figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const name = groupText(dimension, group, language)
            return (
              <tr key={group.key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {figures.map((figure) => (
                  <td key={figure}>
                    <NumberButton
                      figure={figure}
                      cell={group.cells[figure]}
                      onAsk={() => onAsk({ figure, group: { dimension, key: group.key, name } })}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
          <tr className={styles.total}>
            <th scope="row">{t('summaries:total')}</th>
            {figures.map((figure) => (
              <td key={figure}>
                <NumberButton
                  figure={figure}
                  cell={summary.total[figure]}
                  onAsk={() => onAsk({ figure, group: null })}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function NumberButton({ figure, cell, onAsk }: { figure: FigureKey; cell: Cell; onAsk: () => void }) {
  const { t } = useTranslation()
  const { language } = useFormatters()
  const value = figureText(figure, cell, language)
  const isNothing = cell.value === 0 && !cell.base
  return (
    <button
      type="button"
      className={styles.number}
      data-nothing={isNothing || undefined}
      onClick={onAsk}
      aria-label={t('summaries:behind.open', { figure: t(`summaries:figure.${figure}`), value })}
    >
      <bdi>{value}</bdi>
    </button>
  )
}
