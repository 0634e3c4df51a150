import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../components/menu.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useMessages } from '../../lib/use-messages.ts'

const languages = ['both', 'fr', 'ar'] as const

/** Prints the register of one year, in both languages or in one. */
export function PrintRegister({ year }: { year: number | undefined }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const preview = useDocumentPreview()

  async function print(language: (typeof languages)[number]): Promise<void> {
    if (year === undefined) return
    try {
      preview(await call('certificates.printRegister', { year, language }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <Menu
      act="print"
      label={t('certificates:printRegister', { year: year ?? '' })}
      icon={<IconPrinter aria-hidden size="1.25rem" />}
      disabled={year === undefined}
      items={languages.map((language) => ({
        key: language,
        label: t(`attendance:printIn.${language}`),
        onSelect: () => void print(language),
      }))}
    />
  )
}
