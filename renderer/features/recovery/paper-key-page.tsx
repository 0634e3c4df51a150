import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ChangeDataKey } from './change-data-key.tsx'
import { KeyForm } from './key-form.tsx'
import { NewKey } from './new-key.tsx'

/** The paper key of a centre at work: checked once a year, replaced when a paper is lost. */
export function PaperKeyPage() {
  const { t } = useTranslation()
  const { longDay } = useFormatters()
  const { data: state } = useQuery('recovery.state', {})
  const [isRenewing, setIsRenewing] = useState(false)
  return (
    <>
      <PageHeader title={t('recovery:title')} subtitle={t('recovery:subtitle')} trail={<SettingsTrail />} />
      <Stack gap="large">
        {isRenewing ? (
          <NewKey
            submitLabel={t('recovery:type.submit')}
            onConfirmed={() => {
              toast(t('recovery:renew.done'))
              setIsRenewing(false)
            }}
          />
        ) : (
          <>
            <Card title={t('recovery:check.title')}>
              <Stack>
                <p>{t('recovery:check.text')}</p>
                {state?.confirmedAt ? (
                  <p>{t('recovery:check.last', { day: longDay(localDay(new Date(state.confirmedAt))) })}</p>
                ) : null}
                <KeyForm
                  path="recovery.confirmKey"
                  submitLabel={t('recovery:check.submit')}
                  onAccepted={() => toast(t('recovery:check.done'))}
                />
              </Stack>
            </Card>
            <Card title={t('recovery:renew.title')}>
              <Stack>
                <p>{t('recovery:renew.text')}</p>
                <Stack direction="row">
                  <Button onClick={() => setIsRenewing(true)}>{t('recovery:renew.start')}</Button>
                </Stack>
              </Stack>
            </Card>
            <ChangeDataKey />
          </>
        )}
      </Stack>
    </>
  )
}
