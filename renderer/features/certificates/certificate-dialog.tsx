import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../electron/shared/contract/certificates.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { isErased, personName } from '../../../electron/shared/i18n/person-name.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { DescriptionList } from '../../components/description-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { usePrintCertificate } from './use-print-certificate.ts'

interface CertificateDialogProps {
  certificate: Certificate
  onClose: () => void
}

/** One line of the register: what was printed, printing it again, cancelling it. */
export function CertificateDialog({ certificate, onClose }: CertificateDialogProps) {
  const { t } = useTranslation()
  const { day, label } = useFormatters()
  const user = useCurrentUser()
  const print = usePrintCertificate()
  const [isCancelling, setCancelling] = useState(false)
  const { id, number, cancelledAt, cancelReason } = certificate

  const show =
    print &&
    (async () => {
      await print(id)
      onClose()
    })

  if (isCancelling) return <CancelDialog certificate={certificate} onClose={onClose} />
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('certificates:numbered', { number })}
      footer={
        <>
          {cancelledAt || !show ? null : (
            <Button
              variant="primary"
              act="print"
              icon={<IconPrinter aria-hidden size="1.25rem" />}
              onClick={() => void show()}
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
              value: <span dir="ltr">{personName(certificate, 'fr')}</span>,
            },
            {
              label: t('certificates:nameAr'),
              value: (
                <span dir="rtl" lang="ar">
                  {isErased(certificate)
                    ? personName(certificate, 'ar')
                    : `${certificate.firstNameAr ?? ''} ${certificate.lastNameAr ?? ''}`}
                </span>
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
      </Stack>
    </Dialog>
  )
}

/** Why a certificate is cancelled: a window of its own, in which the reason is all there is to write. */
function CancelDialog({ certificate, onClose }: CertificateDialogProps) {
  const { t } = useTranslation()
  const { name } = useFormatters()
  const form = useContractForm('certificates.cancel', {
    draft: `certificates.cancel:${certificate.id}`,
    defaultValues: { id: certificate.id, reason: '' },
    guard: false,
    onSaved: () => {
      toast(t('certificates:cancelSaved', { number: certificate.number }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('certificates:cancelTitle', { number: certificate.number })}
      form={form}
      onClose={onClose}
      saveLabel={t('certificates:cancel')}
      cancelLabel={t('certificates:keep')}
      tone="danger"
    >
      <p>
        <Bdi>{name(certificate)}</Bdi>
      </p>
      <TextArea
        label={t('certificates:cancelReason')}
        description={t('certificates:cancelHelp')}
        required
        {...form.text('reason')}
      />
    </FormDialog>
  )
}
