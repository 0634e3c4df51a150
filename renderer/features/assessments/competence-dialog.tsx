import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AssessmentResult } from '../../../electron/shared/contract/assessments.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { DraftOffer } from '../../lib/draft-offer.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { problemOfDay } from './day-problem.ts'
import styles from './result-grid.module.css'

type Grid = OutputOf<'assessments.grid'>

interface CompetenceDialogProps {
  cohortId: number
  competence: Grid['competences'][number]
  /** Those who are still there. */
  rows: Grid['rows']
  onClose: () => void
}

/** One competence of a whole cohort, on one day: only those who get a result get an attempt. */
export function CompetenceDialog({ cohortId, competence, rows, onClose }: CompetenceDialogProps) {
  const { t } = useTranslation()
  const { ofError, ofField } = useMessages()
  const { name, label } = useFormatters()
  const [assessedOn, setAssessedOn] = useState<string | null>(localDay(new Date()))
  const [results, setResults] = useState<ReadonlyMap<number, AssessmentResult>>(new Map())
  const mutation = useMutation('assessments.record')
  const draft = useDraft<{ assessedOn: string | null; results: [number, AssessmentResult][] }>(
    `assessments.competence:${cohortId}.${competence.id}`,
    {
      read: () => ({ assessedOn, results: [...results] }),
      restore(content) {
        setAssessedOn(content.assessedOn)
        setResults(new Map(content.results))
      },
    },
  )
  const dayProblem = problemOfDay(mutation.error)

  async function save(): Promise<void> {
    const entries = rows.flatMap(({ enrolmentId }) => {
      const result = results.get(enrolmentId)
      return result
        ? [{ enrolmentId, competenceId: competence.id, result, assessedOn: assessedOn ?? '', note: null }]
        : []
    })
    try {
      const { recorded } = await mutation.mutateAsync({ entries })
      draft.discard()
      toast(t('assessments:saved', { count: recorded }))
      onClose()
    } catch {
      // The refusal stands in the dialog.
    }
  }

  function close(): void {
    draft.discard()
    onClose()
  }

  return (
    <Dialog
      opened
      modal={results.size > 0}
      onClose={close}
      title={label(competence)}
      footer={
        <>
          <Button
            variant="primary"
            loading={mutation.isPending}
            disabled={results.size === 0}
            onClick={() => void save()}
          >
            {t('action.save')}
          </Button>
          <Button onClick={close}>{t('action.cancel')}</Button>
        </>
      }
    >
      <Stack>
        {draft.offered ? <DraftOffer draft={draft} savedAt={draft.offered.savedAt} /> : null}
        {mutation.error && !dayProblem ? <FormAlert>{ofError(mutation.error)}</FormAlert> : null}
        <DateField
          label={t('assessments:day')}
          value={assessedOn}
          onChange={(day) => {
            setAssessedOn(day)
            draft.touch()
          }}
          max={localDay(new Date())}
          error={ofField(dayProblem)}
          required
        />
        <div>
          {rows.map((row) => (
            <div key={row.enrolmentId} className={styles.entry}>
              <Bdi>{name(row)}</Bdi>
              <ChoiceField
                label={name(row)}
                labelHidden
                options={AssessmentResult.options.map((value) => ({ value, label: t(`assessments:result.${value}`) }))}
                value={results.get(row.enrolmentId) ?? null}
                onChange={(value) => {
                  if (!value) return
                  setResults(new Map(results).set(row.enrolmentId, value))
                  draft.touch()
                }}
              />
            </div>
          ))}
        </div>
      </Stack>
    </Dialog>
  )
}
