import { useTranslation } from 'react-i18next'
import { figureKeys, figurePassports, type sections } from '../../../electron/shared/contract/summaries/figures.ts'
import type { YearSummary } from '../../../electron/shared/contract/summaries.ts'
import { baseText, figureText } from '../../../electron/shared/i18n/figure-text.ts'
import { Tooltip } from '../../components/tooltip.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import type { Asked } from './numbers.ts'
import styles from './summaries.module.css'

interface FigureTilesProps {
  summary: YearSummary
  section: (typeof sections)[number]
  onAsk: (asked: Asked) => void
}

/** The figures of a section, each a button to what is behind it, with its unit and rule. */
export function FigureTiles({ summary, section, onAsk }: FigureTilesProps) {
  const { t } = useTranslation()
  const { language } = useFormatters()
  const keys = figureKeys.filter((key) => figurePassports[key].section === section)
  return (
    <ul className={styles.tiles}>
      {keys.map((figure) => {
        const cell = summary.total[figure]
        const { unit } = figurePassports[figure]
        const base = baseText(figure, cell, language)
        return (
          <li key={figure}>
            <Tooltip label={t(`summaries:rule.${figure}`)}>
              <button type="button" className={styles.tile} onClick={() => onAsk({ figure, group: null })}>
                <span className={styles.label}>{t(`summaries:figure.${figure}`)}</span>
                <span className={styles.value}>
                  <bdi>{figureText(figure, cell, language)}</bdi>
                </span>
                <span className={styles.note}>{base || (isWritten(unit) ? '' : t(`summaries:unit.${unit}`))}</span>
              </button>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}

/** Amounts and hours carry their unit in the number itself. */
const isWritten = (unit: string) => unit === 'centime' || unit === 'minute'
