import { IconCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Eligibility } from '../../../electron/shared/contract/certificates.ts'
import { Button } from '../../components/button.tsx'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { CandidateDialog } from './candidate-dialog.tsx'
import styles from './candidate-list.module.css'
import { IssueDialog } from './issue-dialog.tsx'

/** The trainees of a cohort: choose those who may get the certificate, open the others to see what is missing. */
export function CandidateList({ rows }: { rows: readonly Eligibility[] }) {
  const { t } = useTranslation()
  const { name, percent, list } = useFormatters()
  const user = useCurrentUser()
  const [selection, setSelection] = useState<number[]>([])
  const [opened, setOpened] = useState<number | null>(null)
  const [isIssuing, setIssuing] = useState(false)
  const mayIssue = user.role === 'director' || user.role === 'secretary'
  const ready = rows.filter((row) => row.canIssue)
  const chosen = ready.filter((row) => selection.includes(row.enrolmentId))
  const refused = selection.length - chosen.length
  const shown = rows.find((row) => row.enrolmentId === opened)

  return (
    <Stack>
      <DataGrid<Eligibility, number>
        label={t('certificates:candidatesTab')}
        rows={rows}
        rowId={(row) => row.enrolmentId}
        onOpen={(row) => setOpened(row.enrolmentId)}
        {...(mayIssue ? { selection, onSelectionChange: setSelection } : {})}
        columns={[
          {
            key: 'number',
            header: t('attendance:document.number'),
            value: (row) => row.listNumber,
            kind: 'number',
            width: '5.25rem',
          },
          {
            key: 'name',
            header: t('attendance:document.name'),
            value: (row) => name(row),
            filter: 'text',
            fixed: true,
            width: 'minmax(12rem, 1.5fr)',
          },
          {
            key: 'attendance',
            header: t('certificates:attendance'),
            value: (row) => row.hours.rate,
            render: (row) => <bdi>{row.hours.rate === null ? t('attendance:notYet') : percent(row.hours.rate)}</bdi>,
            width: '7rem',
          },
          {
            key: 'competences',
            header: t('certificates:competences'),
            value: (row) => row.acquired,
            render: (row) => <bdi dir="ltr">{`${row.acquired} / ${row.competences}`}</bdi>,
            width: '9.75rem',
          },
          {
            key: 'state',
            header: t('certificates:stateHeader'),
            value: (row) => t(`certificates:state.${stateOf(row)}`),
            render: (row) => (
              <StatusBadge tone={tones[stateOf(row)]}>
                {row.certificate
                  ? t('certificates:issuedAs', { number: row.certificate.number })
                  : t(`certificates:state.${stateOf(row)}`)}
              </StatusBadge>
            ),
            filter: 'choice',
            width: '13rem',
          },
          {
            key: 'lacks',
            header: t('certificates:lacksHeader'),
            // What an issued one would lack today, a name that is forgotten for instance, is nobody's matter.
            value: (row) => (row.certificate ? '' : list(row.lacks.map((lack) => t(`certificates:lack.${lack}`)))),
            wraps: true,
            width: 'minmax(14rem, 2.5fr)',
          },
        ]}
        actions={
          mayIssue ? (
            <>
              {ready.length > 0 ? (
                <Button onClick={() => setSelection(ready.map((row) => row.enrolmentId))}>
                  {t('certificates:chooseReady', { count: ready.length })}
                </Button>
              ) : null}
              <Button
                variant="primary"
                icon={<IconCertificate aria-hidden size="1.25rem" />}
                disabled={chosen.length === 0}
                onClick={() => setIssuing(true)}
              >
                {chosen.length > 0 ? t('certificates:issue', { count: chosen.length }) : t('certificates:issueNone')}
              </Button>
              <p role="status" className={styles.refused}>
                {refused > 0 ? t('certificates:notAmong', { count: refused }) : null}
              </p>
            </>
          ) : undefined
        }
        height="28rem"
      />
      {isIssuing ? (
        <IssueDialog
          rows={chosen}
          onClose={() => setIssuing(false)}
          onIssued={() => {
            setIssuing(false)
            setSelection([])
          }}
        />
      ) : null}
      {shown ? <CandidateDialog row={shown} onClose={() => setOpened(null)} /> : null}
    </Stack>
  )
}

type State = 'issued' | 'ready' | 'exception' | 'lacking'

function stateOf(row: Eligibility): State {
  if (row.certificate) return 'issued'
  if (!row.canIssue) return 'lacking'
  return row.lacks.length > 0 ? 'exception' : 'ready'
}

const tones = { issued: 'info', ready: 'success', exception: 'warning', lacking: 'neutral' } as const
