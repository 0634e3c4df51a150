import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../components/menu.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useMessages } from '../../lib/use-messages.ts'
import type { By } from './use-timetable-view.ts'

/** The week grid for the wall, in the language of those who will read it. */
export function PrintMenu({ by, id, monday }: { by: By; id: number; monday: string }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const preview = useDocumentPreview()
  const [isBusy, setBusy] = useState(false)

  async function print(language: 'fr' | 'ar'): Promise<void> {
    setBusy(true)
    try {
      preview(await call('timetable.print', { by, id, monday, language }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Menu
      act="print"
      label={t('timetable:print.action')}
      icon={<IconPrinter aria-hidden size="1.25rem" />}
      disabled={isBusy}
      items={(['fr', 'ar'] as const).map((language) => ({
        key: language,
        label: t(`timetable:print.${language}`),
        onSelect: () => void print(language),
      }))}
    />
  )
}
