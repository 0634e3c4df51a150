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
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { DraftOffer } from '../../lib/draft-offer.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { problemOfDay } from './day-problem.ts'
import styles from './result-grid.module.css'

type Grid = OutputOf<'assessments.grid'>

interface AttemptsDialogProps {
  cohortId: number
  row: Grid['rows'][number]
  competence: Grid['competences'][number]
  onClose: () => void
}

/** One trainee and one competence: a new attempt, and all those before it. */
export function AttemptsDialog({ cohortId, row, competence, onClose }: AttemptsDialogProps) {
  const { t } = useTranslation()
  const { ofError, ofField } = useMessages()
  const { name, label } = useFormatters()
  const { enrolmentId } = row
  const attempts = useQuery('assessments.ofEnrolment', { enrolmentId })
  const mutation = useMutation('assessments.record')
  const [result, setResult] = useState<AssessmentResult | null>(null)
  const [assessedOn, setAssessedOn] = useState<string | null>(localDay(new Date()))
  const [note, setNote] = useState('')

  const draft = useDraft<{ result: AssessmentResult | null; assessedOn: string | null; note: string }>(
    `assessments.attempt:${cohortId}.${enrolmentId}.${competence.id}`,
    {
      read: () => ({ result, assessedOn, note }),
      restore(content) {
        setResult(content.result)
        setAssessedOn(content.assessedOn)
        setNote(content.note)
      },
    },
  )
  const dayProblem = problemOfDay(mutation.error)

  async function save(): Promise<void> {
    if (!result) return
    try {
      const entry = { enrolmentId, competenceId: competence.id, result, assessedOn: assessedOn ?? '', note }
      await mutation.mutateAsync({ entries: [entry] })
      draft.discard()
      toast(t('assessments:saved', { count: 1 }))
      onClose()
    } catch {
      // The refusal stands in the dialog.
    }
  }

  function close(): void {
    draft.discard()
    onClose()
  }

  /** A setter whose value counts as typed. */
  function typed<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value)
      draft.touch()
    }
  }

  return (
    <Dialog
      opened
      modal={result !== null || note !== ''}
      onClose={close}
      title={name(row)}
      footer={
        <>
          <Button variant="primary" loading={mutation.isPending} disabled={!result} onClick={() => void save()}>
            {t('action.save')}
          </Button>
          <Button onClick={close}>{t('action.close')}</Button>
        </>
      }
    >
      <Stack>
        <p>
          <Bdi>{label(competence)}</Bdi>
        </p>
        {draft.offered ? <DraftOffer draft={draft} savedAt={draft.offered.savedAt} /> : null}
        {mutation.error && !dayProblem ? <FormAlert>{ofError(mutation.error)}</FormAlert> : null}
        <ChoiceField
          label={t('assessments:newResult')}
          options={AssessmentResult.options.map((value) => ({ value, label: t(`assessments:result.${value}`) }))}
          value={result}
          onChange={typed(setResult)}
        />
        <DateField
          label={t('assessments:day')}
          value={assessedOn}
          onChange={typed(setAssessedOn)}
          max={localDay(new Date())}
          error={ofField(dayProblem)}
          required
        />
        <TextField
          label={t('assessments:note')}
          value={note}
          script="free"
          onChange={(event) => typed(setNote)(event.currentTarget.value)}
          maxLength={400}
        />
        <Loaded query={attempts}>
          {(data) => <Attempts attempts={data.attempts.filter((one) => one.competenceId === competence.id)} />}
        </Loaded>
      </Stack>
    </Dialog>
  )
}

function Attempts({ attempts }: { attempts: OutputOf<'assessments.ofEnrolment'>['attempts'] }) {
  const { t } = useTranslation()
  const { day, name } = useFormatters()
  if (attempts.length === 0) return <p>{t('assessments:noAttempt')}</p>
  return (
    <section aria-label={t('assessments:attempts')}>
      {attempts.map((attempt) => (
        <div key={attempt.id} className={styles.entry}>
          <span>
            <span className={styles.mark} data-result={attempt.result} aria-hidden>
              {t(`assessments:letter.${attempt.result}`)}
            </span>{' '}
            {t(`assessments:result.${attempt.result}`)} · <bdi>{day(attempt.assessedOn)}</bdi>
            {attempt.note ? (
              <>
                {' · '}
                <Bdi>{attempt.note}</Bdi>
              </>
            ) : null}
          </span>
          <span className={styles.attempts}>
            <Bdi>{attempt.trainer ? name(attempt.trainer) : attempt.recordedBy}</Bdi>
          </span>
        </div>
      ))}
    </section>
  )
}
