import { IconCalendarPlus, IconClipboardText, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../electron/shared/contract/follow-up.ts'
import { addDays, localDay } from '../../../electron/shared/dates.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useContractForm } from '../use-contract-form.ts'
import { useFormatters } from '../use-formatters.ts'
import { useMessages } from '../use-messages.ts'
import { useQuery } from '../use-query.ts'
import { VisitDialog } from './visit-dialog.tsx'
import { VisitStatusBadge } from './visit-status-badge.tsx'
import styles from './visits.module.css'

interface VisitsCardProps {
  enterpriseId: Visit['enterpriseId']
  name: string
}

/** The visits of one enterprise, done, overdue and to come. */
export function VisitsCard({ enterpriseId, name }: VisitsCardProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const visits = useQuery('followUp.ofEnterprise', { enterpriseId })
  const [opened, setOpened] = useState<'add' | Visit | null>(null)
  return (
    <Card
      title={t('enterprises:page.visits')}
      actions={
        <Button size="small" icon={<IconCalendarPlus aria-hidden size="1.25rem" />} onClick={() => setOpened('add')}>
          {t('followUp:add')}
        </Button>
      }
    >
      {visits.data ? (
        visits.data.length === 0 ? (
          <p className={styles.quiet}>
            {t('followUp:noneTitle')}. {t('followUp:noneText')}
          </p>
        ) : (
          <ul className={styles.visits}>
            {visits.data.map((visit) => (
              <VisitLine key={visit.id} visit={visit} onOpen={() => setOpened(visit)} />
            ))}
          </ul>
        )
      ) : visits.error ? (
        <ErrorState onRetry={() => void visits.refetch()}>{ofError(visits.error)}</ErrorState>
      ) : (
        <LoadingState rows={3} />
      )}
      {opened === 'add' ? <AddVisit enterpriseId={enterpriseId} onClose={() => setOpened(null)} /> : null}
      {opened !== null && opened !== 'add' ? (
        <VisitDialog
          visitId={opened.id}
          done={opened.doneOn === null ? undefined : opened}
          name={name}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Card>
  )
}

function VisitLine({ visit, onOpen }: { visit: Visit; onOpen: () => void }) {
  const { t } = useTranslation()
  const { day, amount, number } = useFormatters()
  const late = visit.daysLate !== null && visit.daysLate > 0
  const facts = [
    visit.turnover === null ? null : `${t('followUp:field.turnover')} ${amount(visit.turnover)}`,
    visit.workers === null ? null : `${t('followUp:column.jobs')} ${number(visit.workers)}`,
    ...visit.difficulties.map((difficulty) => t(`followUp:difficulty.${difficulty}`)),
  ].filter(Boolean)
  return (
    <li className={styles.visit} data-late={late || undefined}>
      <div>
        <strong>
          {visit.doneOn
            ? t('followUp:done', { day: day(visit.doneOn) })
            : t('followUp:planned', { day: day(visit.plannedOn) })}
        </strong>{' '}
        <span className={styles.quiet}>
          {visit.month === null ? t('followUp:extra') : t('followUp:month', { count: visit.month })}
          {visit.visitorName ? ` · ${visit.visitorName}` : ''}
        </span>
        {facts.length > 0 ? <div>{facts.join(' · ')}</div> : null}
        {visit.correctedAt ? (
          <div className={styles.quiet}>
            {t('followUp:correctedBy', {
              day: day(localDay(new Date(visit.correctedAt))),
              name: visit.correctorName ?? '',
            })}
          </div>
        ) : null}
        {visit.nextStep ? (
          <div className={styles.quiet}>
            {t('followUp:nextStep', { step: visit.nextStep })} {day(visit.nextStepOn)}
          </div>
        ) : null}
      </div>
      <div className={styles.side}>
        {visit.status ? <VisitStatusBadge status={visit.status} /> : null}
        {late ? <Badge tone="danger">{t('followUp:late', { count: visit.daysLate ?? 0 })}</Badge> : null}
        {visit.doneOn === null ? (
          <Button size="small" icon={<IconClipboardText aria-hidden size="1.25rem" />} onClick={onOpen}>
            {t('followUp:record')}
          </Button>
        ) : (
          <Button
            size="small"
            variant="quiet"
            icon={<IconPencil aria-hidden size="1.25rem" />}
            label={t('followUp:correctLabel', { day: day(visit.doneOn) })}
            onClick={onOpen}
          >
            {t('followUp:correct')}
          </Button>
        )}
      </div>
    </li>
  )
}

function AddVisit({ enterpriseId, onClose }: { enterpriseId: Visit['enterpriseId']; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm('followUp.add', {
    draft: `followUp.add:${enterpriseId}`,
    defaultValues: { enterpriseId, plannedOn: addDays(localDay(new Date()), 7) },
    onSaved: onClose,
  })
  return (
    <FormDialog title={t('followUp:add')} form={form} onClose={onClose} size="small">
      <DateField label={t('followUp:field.plannedOn')} required {...form.field('plannedOn')} />
    </FormDialog>
  )
}
