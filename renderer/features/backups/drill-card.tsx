import { IconClipboardCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { useDrill } from './use-drill.ts'

/** The monthly drill: a backup that nobody ever restored is a hope. */
export function DrillCard() {
  const { t } = useTranslation()
  const { month } = useFormatters()
  const { ofError } = useMessages()
  const { data } = useQuery('backups.state', {})
  const drill = useDrill()
  return (
    <Card title={t('backups:drill.title')}>
      <Stack>
        <p>{t('backups:drill.text')}</p>
        {data ? (
          <p>
            {data.drilledAt
              ? t('backups:drill.last', { month: month(localDay(new Date(data.drilledAt))) })
              : t('backups:drill.never')}
          </p>
        ) : null}
        {drill.error ? <FormAlert>{ofError(drill.error)}</FormAlert> : null}
        <Stack direction="row">
          <Button
            icon={<IconClipboardCheck aria-hidden size="1.25rem" />}
            loading={drill.isPending}
            onClick={() => void drill.run(null, null)}
          >
            {t('backups:drill.submit')}
          </Button>
        </Stack>
      </Stack>
    </Card>
  )
}
