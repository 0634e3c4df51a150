import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingLine } from '../../../electron/shared/contract/enterprises/parts.ts'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './enterprises.module.css'
import { FundingDialog } from './funding-dialog.tsx'

/** What pays for the project: a line a funder, with totals. */
export function FundingCard({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const { amount, day, label } = useFormatters()
  const [opened, setOpened] = useState<'add' | FundingLine | null>(null)
  const { funding, totals, isTrashed } = enterprise
  const nameOf = (line: FundingLine) =>
    line.funderNameFr === null
      ? t('enterprises:funding.own')
      : label({ nameFr: line.funderNameFr, nameAr: line.funderNameAr })
  return (
    <Card
      title={t('enterprises:page.funding')}
      actions={
        isTrashed ? null : (
          <Button
            size="small"
            icon={<IconPlus aria-hidden size="1.25rem" />}
            onClick={() => setOpened('add')}
            label={t('enterprises:funding.add')}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      {funding.length === 0 ? (
        <p className={styles.quiet}>{t('enterprises:funding.empty')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('enterprises:funding.funder')}</th>
                <th scope="col">{t('enterprises:funding.kind')}</th>
                <th scope="col" className={styles.amount}>
                  {t('enterprises:funding.granted')}
                </th>
                <th scope="col" className={styles.amount}>
                  {t('enterprises:funding.paid')}
                </th>
              </tr>
            </thead>
            <tbody>
              {funding.map((line) => (
                <tr key={line.id}>
                  <th scope="row" className={isTrashed ? undefined : styles.opener}>
                    {isTrashed ? (
                      nameOf(line)
                    ) : (
                      <Button variant="quiet" size="small" onClick={() => setOpened(line)}>
                        {nameOf(line)}
                      </Button>
                    )}
                  </th>
                  <td>{t(`enterprises:fundingKind.${line.kind}`)}</td>
                  <td className={styles.amount}>
                    {line.granted === null ? '—' : amount(line.granted)}
                    <div className={styles.quiet}>{day(line.grantedOn)}</div>
                  </td>
                  <td className={styles.amount}>
                    {amount(line.paid)}
                    <div className={styles.quiet}>{day(line.paidOn)}</div>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('enterprises:funding.total')}
                </th>
                <td className={styles.amount}>{amount(totals.granted)}</td>
                <td className={styles.amount}>{amount(totals.paid)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {opened === null ? null : (
        <FundingDialog
          enterpriseId={enterprise.id}
          line={opened === 'add' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}
