import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AccommodationFields } from './accommodation-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { DisabilityFields } from './disability-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import { DuplicatePanel } from './duplicate-panel.tsx'
import { emptyFile } from './file-form.ts'
import { IdentityFields } from './identity-fields.tsx'
import { SituationFields } from './situation-fields.tsx'
import { TraineesTrail } from './trainees-trail.tsx'
import { useLikelyDuplicates } from './use-typed-identity.ts'

/** Opens a trainee's file. It may be saved incomplete; a likely duplicate is shown while typing. */
export function EnrolPage() {
  const { t } = useTranslation(['trainees', 'common'])
  const navigate = useNavigate()
  const { form, submit, summary, text, field, isSaving } = useContractForm('trainees.enrol', {
    defaultValues: { ...emptyFile, notDuplicateReason: '' },
    draft: 'trainees.enrol',
    onSaved(file) {
      toast(t('enrol.saved', { number: file.fileNumber }))
      return navigate({ to: '/trainees/$id', params: { id: String(file.id) } })
    },
  })
  const duplicates = useLikelyDuplicates(form as never)
  const reasons = duplicates.flatMap((one) => one.reasons)
  const place = reasons.includes('name') ? 'name' : reasons.includes('phone') ? 'phone' : 'document'
  const panel = <DuplicatePanel duplicates={duplicates} reason={text('notDuplicateReason')} />
  return (
    <>
      <PageHeader title={t('enrol.title')} subtitle={t('enrol.subtitle')} trail={<TraineesTrail />} />
      <form onSubmit={submit} noValidate>
        <Stack>
          {summary}
          <IdentityFields text={text} field={field} />
          {place === 'name' ? panel : null}
          <ContactFields text={text} field={field} />
          {place === 'phone' ? panel : null}
          <SituationFields text={text} field={field} />
          <DisabilityFields text={text} field={field} />
          <AccommodationFields field={field} />
          <DocumentFields text={text} field={field} />
          {place === 'document' ? panel : null}
          <ConsentFields field={field} />
          <FormActions note={t('enrol.incompleteNote')}>
            <Button variant="primary" type="submit" loading={isSaving}>
              {t('enrol.save')}
            </Button>
            <Button onClick={() => void navigate({ to: '/trainees' })}>{t('common:action.cancel')}</Button>
          </FormActions>
        </Stack>
      </form>
    </>
  )
}
