import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditReport } from '../../../electron/shared/contract/audit.ts'
import { localDay, localTime } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { useCall } from '../../lib/use-call.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** Whether the log is as it was written: the end of it since the opening, all of it when asked. */
export function ChainCheck() {
  const { t } = useTranslation()
  const { day, number } = useFormatters()
  const call = useCall()
  const { data } = useQuery('audit.state', {})
  const [asked, setAsked] = useState<AuditReport | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const report = asked ?? data?.report
  if (!report) return null
  async function check() {
    setIsBusy(true)
    try {
      setAsked(await call('audit.check', {}))
    } finally {
      setIsBusy(false)
    }
  }
  const at = new Date(report.at)
  const isBroken = report.brokenAt !== null
  const isDoubtful = !isBroken && report.isNoteMissing
  return (
    <FormAlert
      tone={isBroken ? 'danger' : isDoubtful ? 'warning' : 'success'}
      title={isBroken ? t('audit:check.broken') : t('audit:check.sound')}
      action={
        <Button loading={isBusy} onClick={() => void check()}>
          {t('audit:check.button')}
        </Button>
      }
    >
      {isBroken
        ? t('audit:check.brokenText', { seq: report.brokenAt })
        : t('audit:check.soundText', { number: number(report.checked), day: day(localDay(at)), time: localTime(at) })}
      {isDoubtful ? <p>{t('audit:check.noteMissing')}</p> : null}
    </FormAlert>
  )
}
