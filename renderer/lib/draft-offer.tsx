import { useTranslation } from 'react-i18next'
import { localDay } from '../../electron/shared/dates.ts'
import { Button } from '../components/button.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import type { DraftControl } from './use-draft.ts'
import { useFormatters } from './use-formatters.ts'

/** Offers back what an earlier visit typed and never saved. */
export function DraftOffer({ draft, savedAt }: { draft: DraftControl; savedAt: string }) {
  const { t } = useTranslation('shell')
  const { longDay } = useFormatters()
  const instant = new Date(savedAt)
  const time = `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`
  return (
    <FormAlert
      tone="info"
      title={t('draft.title')}
      action={
        <>
          <Button size="small" variant="primary" onClick={draft.restore}>
            {t('draft.restore')}
          </Button>
          <Button size="small" onClick={draft.discard}>
            {t('draft.discard')}
          </Button>
        </>
      }
    >
      {t('draft.text', { day: longDay(localDay(instant)), time })}
    </FormAlert>
  )
}
