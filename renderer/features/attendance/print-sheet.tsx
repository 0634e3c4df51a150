import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CohortId, DocumentFile, SessionId } from '../../../electron/shared/contract/fields.ts'
import { Menu } from '../../components/menu.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useMessages } from '../../lib/use-messages.ts'

type Of = { readonly sessionId: SessionId } | { readonly cohortId: CohortId; readonly month: string }

const languages = ['both', 'fr', 'ar'] as const

/** Prints the sheet to sign, in both languages or in one. */
export function PrintSheet({ of }: { of: Of }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const preview = useDocumentPreview()

  async function print(language: (typeof languages)[number]): Promise<void> {
    try {
      const file: DocumentFile = await ('sessionId' in of
        ? call('attendance.printSession', { ...of, language })
        : call('attendance.printMonth', { ...of, language }))
      preview(file)
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <Menu
      act="print"
      label={t('attendance:printSheet')}
      icon={<IconPrinter aria-hidden size="1.25rem" />}
      items={languages.map((language) => ({
        key: language,
        label: t(`attendance:printIn.${language}`),
        onSelect: () => void print(language),
      }))}
    />
  )
}
