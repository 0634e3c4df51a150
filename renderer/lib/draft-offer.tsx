import { useTranslation } from 'react-i18next'
import { localDay } from '../../electron/shared/dates.ts'
import { Button } from '../components/button.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import type { DraftControl } from './use-draft.ts'
import { useFormatters } from './use-formatters.ts'

interface DraftOfferProps {
  draft: DraftControl
  savedAt: string
  /** The offer goes away, and with it what had the focus: leads it on. */
  onAnswered?: () => void
}

/** Offers back what an earlier visit typed and never saved. */
export function DraftOffer({ draft, savedAt, onAnswered }: DraftOfferProps) {
  const { t } = useTranslation('shell')
  const { longDay } = useFormatters()
  const instant = new Date(savedAt)
  const answer = (act: () => void) => () => {
    act()
    onAnswered?.()
  }
  const time = `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`
  return (
    <FormAlert
      tone="info"
      title={t('draft.title')}
      action={
        <>
          <Button size="small" variant="primary" onClick={answer(draft.restore)}>
            {t('draft.restore')}
          </Button>
          <Button size="small" onClick={answer(draft.refuse)}>
            {t('draft.discard')}
          </Button>
        </>
      }
    >
      {t('draft.text', { day: longDay(localDay(instant)), time })}
    </FormAlert>
  )
}
