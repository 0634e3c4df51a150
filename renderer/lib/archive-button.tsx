import { IconArchive, IconArchiveOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { toast } from '../components/toast.tsx'
import { useMessages } from './use-messages.ts'

interface ArchiveButtonProps {
  name: string
  isArchived: boolean
  onArchive: (isArchived: boolean) => Promise<unknown>
  /** After it worked: close the dialog around it. */
  onDone?: () => void
}

/** Puts a record aside or takes it back. Nothing is lost by it, so it asks nothing and can be undone from its message. */
export function ArchiveButton({ name, isArchived, onArchive, onDone }: ArchiveButtonProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()

  async function turn(): Promise<void> {
    try {
      await onArchive(!isArchived)
      const words = isArchived ? t('archive:doneRestored', { name }) : t('archive:doneArchived', { name })
      toast(words, { onUndo: () => void onArchive(isArchived) })
      onDone?.()
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  const Icon = isArchived ? IconArchiveOff : IconArchive
  return (
    <Button variant="quiet" icon={<Icon aria-hidden size="1.125rem" />} onClick={() => void turn()}>
      {isArchived ? t('archive:restore') : t('archive:archive')}
    </Button>
  )
}
