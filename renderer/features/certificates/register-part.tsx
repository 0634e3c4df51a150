import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../electron/shared/contract/certificates.ts'
import { office, type Role } from '../../../electron/shared/contract/define.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CertificateDialog } from './certificate-dialog.tsx'
import { PrintRegister } from './print-register.tsx'

interface RegisterPartProps {
  year: number | undefined
  onYear: (year: number | undefined) => void
  /** The certificate that is looked at. */
  opened: number | undefined
  onOpen: (id: number | undefined) => void
}

/** Every number that was used, in order, cancelled ones included. */
export function RegisterPart({ year, onYear, opened, onOpen }: RegisterPartProps) {
  const { t } = useTranslation()
  const { role } = useCurrentUser()
  const mayPrint = (office as readonly Role[]).includes(role)
  const register = useQuery('certificates.register', { year: year ?? null }, { keepPrevious: true })
  return (
    <Loaded query={register}>
      {({ years, certificates }) => (
        <Stack>
          <Stack direction="row">
            <SelectField
              label={t('certificates:year')}
              labelHidden
              options={[
                { value: 0, label: t('certificates:allYears') },
                ...years.map((value) => ({ value, label: String(value) })),
              ]}
              value={year ?? 0}
              onChange={(value) => onYear(value || undefined)}
            />
            {mayPrint && <PrintRegister year={year ?? years[0]} />}
          </Stack>
          <RegisterList certificates={certificates} opened={opened} onOpen={onOpen} />
        </Stack>
      )}
    </Loaded>
  )
}

interface RegisterListProps extends Pick<RegisterPartProps, 'opened' | 'onOpen'> {
  certificates: readonly Certificate[]
}

function RegisterList({ certificates, opened, onOpen }: RegisterListProps) {
  const { t } = useTranslation()
  const { name, label, hours } = useFormatters()
  const shown = certificates.find((certificate) => certificate.id === opened)
  const stateOf = (certificate: Certificate) => (certificate.cancelledAt ? 'cancelled' : 'valid')
  return (
    <>
      <DataGrid<Certificate, number>
        label={t('certificates:registerTab')}
        rows={certificates}
        rowId={(certificate) => certificate.id}
        onOpen={(certificate) => onOpen(certificate.id)}
        columns={[
          {
            key: 'number',
            header: t('certificates:document.registerNumber'),
            value: (certificate) => certificate.number,
            kind: 'code',
            filter: 'text',
            fixed: true,
            width: '6.5rem',
          },
          {
            key: 'issuedOn',
            header: t('certificates:document.registerDay'),
            value: (certificate) => certificate.issuedOn,
            kind: 'day',
            width: '8.5rem',
          },
          {
            key: 'name',
            header: t('certificates:document.registerName'),
            value: (certificate) => name(certificate),
            filter: 'text',
            width: 'minmax(10rem, 1.5fr)',
          },
          {
            key: 'programme',
            header: t('certificates:document.registerProgramme'),
            value: (certificate) => label(certificate.programme),
            filter: 'choice',
            wraps: true,
            width: 'minmax(10rem, 1.5fr)',
          },
          {
            key: 'cohort',
            header: t('certificates:document.registerCohort'),
            value: (certificate) => certificate.cohortCode,
            kind: 'code',
            filter: 'choice',
            width: '8.5rem',
          },
          {
            key: 'hours',
            header: t('certificates:document.registerHours'),
            value: (certificate) => certificate.givenMinutes,
            render: (certificate) => <bdi>{hours(certificate.givenMinutes)}</bdi>,
            width: '6.5rem',
          },
          {
            key: 'state',
            header: t('certificates:stateHeader'),
            value: (certificate) => t(`certificates:${stateOf(certificate)}`),
            render: (certificate) => (
              <StatusBadge tone={certificate.cancelledAt ? 'danger' : 'success'}>
                {t(`certificates:${stateOf(certificate)}`)}
              </StatusBadge>
            ),
            filter: 'choice',
            width: '7rem',
          },
        ]}
        empty={<EmptyState title={t('certificates:registerNone')}>{t('certificates:registerNoneText')}</EmptyState>}
        height="30rem"
      />
      {shown ? <CertificateDialog certificate={shown} onClose={() => onOpen(undefined)} /> : null}
    </>
  )
}
