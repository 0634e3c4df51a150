import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/page-header.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { CandidatesPart } from './candidates-part.tsx'
import { RegisterPart } from './register-part.tsx'

/** Who may get a certificate, and the register of those that were issued. */
export function CertificatesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/certificates' })
  const search = useSearch({ from: '/certificates' })
  const { view, cohort, year, certificate } = search
  return (
    <>
      <PageHeader title={t('certificates:title')} subtitle={t('certificates:subtitle')} />
      <Tabs
        label={t('certificates:title')}
        value={view ?? 'candidates'}
        onChange={(next) => void navigate({ search: { ...search, view: next }, replace: true })}
        tabs={[
          {
            key: 'candidates',
            label: t('certificates:candidatesTab'),
            content: (
              <CandidatesPart
                cohortId={cohort}
                onCohort={(id) => void navigate({ search: { ...search, cohort: id }, replace: true })}
              />
            ),
          },
          {
            key: 'register',
            label: t('certificates:registerTab'),
            content: (
              <RegisterPart
                year={year}
                opened={certificate}
                onOpen={(id) => void navigate({ search: { ...search, certificate: id }, replace: true })}
                onYear={(next) => void navigate({ search: { ...search, year: next }, replace: true })}
              />
            ),
          },
        ]}
      />
    </>
  )
}
