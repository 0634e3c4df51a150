import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { languages, nameOf } from '../../../electron/shared/i18n/languages.ts'
import { Menu } from '../../components/menu.tsx'
import { toast } from '../../components/toast.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useCall } from '../../lib/use-call.ts'
import { useMessages } from '../../lib/use-messages.ts'

/** Right of access: prints all that is held on the person, in the language that the person reads. */
export function HeldDataMenu({ id }: Pick<TraineeDetails, 'id'>) {
  const { t } = useTranslation()
  const call = useCall()
  const preview = useDocumentPreview()
  const { ofError } = useMessages()

  async function print(language: (typeof languages)[number]): Promise<void> {
    try {
      preview(await call('personalData.sheet', { id, language }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <Menu
      label={t('personalData:act.sheet')}
      icon={<IconPrinter aria-hidden size="1.125rem" />}
      items={languages.map((language) => ({
        key: language,
        label: nameOf[language],
        lang: language,
        onSelect: () => void print(language),
      }))}
    />
  )
}
