import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { isDomainError } from '../../../electron/shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { AccommodationFields } from './accommodation-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { DisabilityFields } from './disability-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import { fileValuesOf } from './file-form.ts'
import { IdentityFields } from './identity-fields.tsx'
import { SituationFields } from './situation-fields.tsx'

/** Corrects a trainee's file. */
export function EditTraineePage() {
  const { id } = useParams({ from: '/trainees/$id/edit' })
  const { t } = useTranslation('trainees')
  const { name } = useFormatters()
  const trainee = useQuery('trainees.details', { id: Number(id) as TraineeDetails['id'] })
  const title = trainee.data ? t('edit.titleOf', { name: name(trainee.data) }) : t('edit.title')
  return (
    <>
      <PageHeader
        title={title}
        trail={
          <Link to="/trainees/$id" params={{ id }}>
            {trainee.data?.fileNumber ?? t('edit.back')}
          </Link>
        }
      />
      <Loaded query={trainee} shape="form" isPage>
        {(data) => <EditForm key={data.id} trainee={data} />}
      </Loaded>
    </>
  )
}

function EditForm({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation(['trainees', 'common'])
  const navigate = useNavigate()
  const { id, version } = trainee
  const toFile = () => navigate({ to: '/trainees/$id', params: { id: String(id) } })
  const { submit, summary, text, field, isSaving, problem } = useContractForm('trainees.update', {
    // The version that was opened stays with the form: a change by somebody else meanwhile is refused, not overwritten.
    defaultValues: { id, version, ...fileValuesOf(trainee) },
    draft: `trainees.update:${id}`,
    onSaved() {
      toast(t('edit.saved'))
      return toFile()
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        {problem && isDomainError(problem, 'record.changed') ? (
          <Button onClick={() => void toFile()}>{t('edit.reopen')}</Button>
        ) : null}
        <IdentityFields text={text} field={field} />
        <ContactFields text={text} field={field} />
        <SituationFields text={text} field={field} />
        <DisabilityFields text={text} field={field} />
        <AccommodationFields field={field} />
        <DocumentFields text={text} field={field} />
        <ConsentFields field={field} />
        <FormActions>
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('common:action.save')}
          </Button>
          <Button onClick={() => void toFile()}>{t('common:action.cancel')}</Button>
        </FormActions>
      </Stack>
    </form>
  )
}
