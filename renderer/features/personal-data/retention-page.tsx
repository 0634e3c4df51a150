import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { DueFiles } from './due-files.tsx'
import { RulesForm } from './rules-form.tsx'

/** How long files keep their names, and those that have kept them long enough. */
export function RetentionPage() {
  const { t } = useTranslation('personalData')
  const rules = useQuery('personalData.rules', {})
  return (
    <>
      <PageHeader title={t('retention.title')} subtitle={t('retention.subtitle')} trail={<SettingsTrail />} />
      <Loaded query={rules} shape="form">
        {({ lastRunOn, ...durations }) => (
          <Stack gap="large">
            <RulesForm rules={durations} />
            <DueFiles lastRunOn={lastRunOn} />
          </Stack>
        )}
      </Loaded>
    </>
  )
}
