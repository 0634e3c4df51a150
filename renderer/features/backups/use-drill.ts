import { useTranslation } from 'react-i18next'
import { toast } from '../../components/toast.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useMutation } from '../../lib/use-mutation.ts'

/** Tries a restore, says how it went and shows the page to sign. */
export function useDrill() {
  const { t } = useTranslation()
  const preview = useDocumentPreview()
  const drill = useMutation('backups.drill')
  return {
    isPending: drill.isPending,
    error: drill.error,
    async run(place: string | null, id: string | null): Promise<void> {
      // What prevented it shows where it was asked for.
      const done = await drill.mutateAsync({ place, id }).catch(() => undefined)
      if (!done) return
      if (done.failedAt === null) toast(t('backups:drill.passed'))
      else toast(t('backups:drill.failed'), { tone: 'danger' })
      preview(done.report)
    },
  }
}
