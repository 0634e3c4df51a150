import { useTranslation } from 'react-i18next'
import { AssessmentResult } from '../../../electron/shared/contract/assessments.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { Badge } from '../../components/badge.tsx'
import { Bdi } from '../../components/bdi.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './result-grid.module.css'

type Grid = OutputOf<'assessments.grid'>
type Row = Grid['rows'][number]
type Competence = Grid['competences'][number]

interface ResultGridProps {
  grid: Grid
  /** A column's title: assess everybody in it. */
  onCompetence: (competence: Competence) => void
  /** One box: its attempts, and a new one. */
  onBox: (row: Row, competence: Competence) => void
}

/** Trainees down, competences across, the latest result in each box. */
export function ResultGrid({ grid, onCompetence, onBox }: ResultGridProps) {
  const { t } = useTranslation()
  const { name, label } = useFormatters()
  return (
    <>
      <div className={styles.legend}>
        {AssessmentResult.options.map((result) => (
          <span key={result}>
            <span className={styles.mark} data-result={result} aria-hidden>
              {t(`assessments:letter.${result}`)}
            </span>
            {t(`assessments:result.${result}`)}
          </span>
        ))}
        <span>{t('assessments:hint')}</span>
      </div>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('assessments:trainee')}
              </th>
              {grid.competences.map((competence) => (
                <th key={competence.id} scope="col">
                  <button type="button" className={styles.competence} onClick={() => onCompetence(competence)}>
                    <span className={styles.module}>
                      <Bdi>{label(competence.module)}</Bdi>
                    </span>
                    <Bdi>{label(competence)}</Bdi>
                    {competence.isCritical ? <Badge tone="warning">{t('assessments:critical')}</Badge> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.enrolmentId}>
                <th scope="row" className={styles.name}>
                  <span className={styles.number}>{row.listNumber}</span> <Bdi>{name(row)}</Bdi>
                  {row.isActive ? null : <span className={styles.left}> · {t('assessments:left')}</span>}
                </th>
                {grid.competences.map((competence) => (
                  <td key={competence.id}>
                    <Box row={row} competence={competence} onOpen={() => onBox(row, competence)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Box({ row, competence, onOpen }: { row: Row; competence: Competence; onOpen: () => void }) {
  const { t } = useTranslation()
  const { name, label, day } = useFormatters()
  const latest = row.results.find((result) => result.competenceId === competence.id)
  const words = latest ? t(`assessments:result.${latest.result}`) : t('assessments:none')
  return (
    <button
      type="button"
      className={styles.box}
      onClick={onOpen}
      title={latest ? `${words} · ${day(latest.assessedOn)}` : words}
    >
      <span className="visually-hidden">
        {t('assessments:box', { trainee: name(row), competence: label(competence), result: words })}
      </span>
      {latest ? (
        <span className={styles.mark} data-result={latest.result}>
          {t(`assessments:letter.${latest.result}`)}
        </span>
      ) : (
        <span className={styles.attempts}>—</span>
      )}
      {latest && latest.attempts > 1 ? <bdi dir="ltr" className={styles.attempts}>{`×${latest.attempts}`}</bdi> : null}
    </button>
  )
}
