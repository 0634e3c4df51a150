import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Eligibility } from '../../../electron/shared/contract/certificates.ts'
import { Button } from '../../components/button.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { usePrintCertificate } from './use-print-certificate.ts'

interface CandidateDialogProps {
  row: Eligibility
  onClose: () => void
}

/** What is met and missing, in words; the director may say why the certificate is issued all the same. */
export function CandidateDialog({ row, onClose }: CandidateDialogProps) {
  const { t } = useTranslation()
  const { name, percent, hours, label, list } = useFormatters()
  const user = useCurrentUser()
  const print = usePrintCertificate()
  const { certificate } = row
  const { givenMinutes, presentMinutes, rate } = row.hours
  const excusable = row.lacks.some((lack) => lack !== 'names' && lack !== 'placement')
  const mayExcuse = user.role === 'director' && certificate === null && excusable
  return (
    <Dialog
      opened
      onClose={onClose}
      title={name(row)}
      footer={
        mayExcuse ? null : (
          <>
            {certificate && print ? (
              <Button
                variant="primary"
                icon={<IconPrinter aria-hidden size="1.25rem" />}
                onClick={() => void print(certificate.id)}
              >
                {t('certificates:printNumbered', { number: certificate.number })}
              </Button>
            ) : null}
            <Button onClick={onClose}>{t('action.close')}</Button>
          </>
        )
      }
    >
      <Stack>
        <DescriptionList
          items={[
            {
              label: t('certificates:attendance'),
              value: t('certificates:attendanceFact', {
                rate: rate === null ? t('attendance:notYet') : percent(rate),
                present: hours(presentMinutes),
                given: hours(givenMinutes),
                least: row.attendanceMinPercent,
              }),
            },
            {
              label: t('certificates:competences'),
              value: t('certificates:competencesFact', {
                acquired: row.acquired,
                all: row.competences,
                least: row.competencesMinPercent,
              }),
            },
          ]}
        />
        {row.lacks.map((lack) => (
          <FormAlert key={lack} tone="warning" live={false} title={t(`certificates:lack.${lack}`)}>
            {t(`certificates:lackText.${lack}`, {
              competences: list(row.criticalLacking.map(label)),
            })}
          </FormAlert>
        ))}
        {row.lacks.length === 0 ? (
          <FormAlert tone="success" live={false}>
            {t('certificates:allMet')}
          </FormAlert>
        ) : null}
        {row.exceptionReason ? (
          <FormAlert tone="info" live={false} title={t('certificates:exception')}>
            {row.exceptionReason}
          </FormAlert>
        ) : null}
        {mayExcuse ? <ExceptionForm row={row} onClose={onClose} /> : null}
      </Stack>
    </Dialog>
  )
}

function ExceptionForm({ row, onClose }: CandidateDialogProps) {
  const { t } = useTranslation()
  const { submit, summary, text, isSaving, giveUp } = useContractForm('certificates.grantException', {
    draft: `certificates.grantException:${row.enrolmentId}`,
    defaultValues: { enrolmentId: row.enrolmentId, reason: row.exceptionReason ?? '' },
    guard: false,
    onSaved: () => {
      toast(t('certificates:exceptionSaved'))
      onClose()
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <TextArea
          label={t('certificates:exceptionReason')}
          description={t('certificates:exceptionHelp')}
          required
          {...text('reason')}
        />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('certificates:grant')}
          </Button>
          <Button
            onClick={() => {
              giveUp()
              onClose()
            }}
          >
            {t('action.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
