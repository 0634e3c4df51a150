import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../electron/shared/contract/certificates.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'

interface CertificateDialogProps {
  certificate: Certificate
  onClose: () => void
}

/** One line of the register: what was printed, printing it again, cancelling it. */
export function CertificateDialog({ certificate, onClose }: CertificateDialogProps) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const { day, label } = useFormatters()
  const user = useCurrentUser()
  const preview = useDocumentPreview()
  const [isCancelling, setCancelling] = useState(false)
  const { id, number, cancelledAt, cancelReason } = certificate

  async function print(): Promise<void> {
    try {
      const file = await call('certificates.print', { id })
      onClose()
      preview(file)
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('certificates:document.number', { number })}
      footer={
        isCancelling ? null : (
          <>
            {cancelledAt ? null : (
              <Button
                variant="primary"
                act="print"
                icon={<IconPrinter aria-hidden size="1.25rem" />}
                onClick={() => void print()}
              >
                {t('action.print')}
              </Button>
            )}
            {user.role === 'director' && !cancelledAt ? (
              <Button variant="danger" onClick={() => setCancelling(true)}>
                {t('certificates:cancel')}
              </Button>
            ) : null}
            <Button onClick={onClose}>{t('action.close')}</Button>
          </>
        )
      }
    >
      <Stack>
        {cancelledAt ? (
          <FormAlert
            tone="danger"
            live={false}
            title={t('certificates:cancelledOn', { day: day(localDay(new Date(cancelledAt))) })}
          >
            {cancelReason}
          </FormAlert>
        ) : null}
        <DescriptionList
          items={[
            {
              label: t('certificates:nameFr'),
              value: <span dir="ltr">{`${certificate.lastName} ${certificate.firstName}`}</span>,
            },
            {
              label: t('certificates:nameAr'),
              value: (
                <span dir="rtl" lang="ar">{`${certificate.firstNameAr ?? ''} ${certificate.lastNameAr ?? ''}`}</span>
              ),
            },
            {
              label: t('certificates:document.registerProgramme'),
              value: <Bdi>{label(certificate.programme)}</Bdi>,
            },
            { label: t('certificates:document.registerDay'), value: day(certificate.issuedOn) },
            { label: t('certificates:issuedBy'), value: <Bdi>{certificate.issuedBy}</Bdi> },
            ...(certificate.exceptionReason
              ? [{ label: t('certificates:exception'), value: certificate.exceptionReason }]
              : []),
          ]}
        />
        {isCancelling ? <CancelForm certificate={certificate} onClose={onClose} /> : null}
      </Stack>
    </Dialog>
  )
}

function CancelForm({ certificate, onClose }: CertificateDialogProps) {
  const { t } = useTranslation()
  const { submit, summary, text, isSaving } = useContractForm('certificates.cancel', {
    defaultValues: { id: certificate.id, reason: '' },
    guard: false,
    onSaved: () => {
      toast(t('certificates:cancelSaved', { number: certificate.number }))
      onClose()
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <TextArea
          label={t('certificates:cancelReason')}
          description={t('certificates:cancelHelp')}
          required
          {...text('reason')}
        />
        <Stack direction="row">
          <Button variant="danger" type="submit" loading={isSaving}>
            {t('certificates:cancel')}
          </Button>
          <Button autoFocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
