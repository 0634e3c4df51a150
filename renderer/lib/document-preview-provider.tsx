import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFile } from '../../electron/shared/contract/fields.ts'
import { isolate, isolateFileName } from '../../electron/shared/i18n/isolate.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { toast } from '../components/toast.tsx'
import { DocumentPreviewContext } from './document-preview.ts'
import { shell } from './shell.ts'

/** The viewer brings pdf.js with it: only those who look at a document load it. */
const PdfViewer = lazy(async () => ({ default: (await import('../components/pdf-viewer.tsx')).PdfViewer }))

const canShow = shell.info.host === 'desktop'

/** Holds the one print preview of the application. */
export function DocumentPreviewProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['shell', 'common'])
  const [shown, setShown] = useState<DocumentFile | null>(null)

  const save = useCallback(
    async (file: DocumentFile) => {
      const { fileName, mediaType, content } = file
      const result = await shell.saveFile({ suggestedName: fileName, mediaType, content })
      if (result.saved) {
        const name = isolateFileName(result.name ?? fileName)
        toast(
          <>
            {result.folder
              ? t('preview.savedIn', { name, folder: isolate(result.folder) })
              : t('preview.saved', { name })}{' '}
            {t('preview.copy')}
          </>,
          { next: canShow ? { label: t('preview.show'), act: () => void shell.showSaved() } : undefined },
        )
      }
      if (result.problem) toast(t('preview.notSaved'), { tone: 'danger' })
    },
    [t],
  )

  const preview = useCallback(
    (file: DocumentFile) => (file.mediaType === 'application/pdf' ? setShown(file) : void save(file)),
    [save],
  )

  const bytes = useMemo(
    () => (shown ? Uint8Array.from(atob(shown.content), (character) => character.charCodeAt(0)) : null),
    [shown],
  )

  async function print(file: DocumentFile): Promise<void> {
    const { printed } = await shell.print({ name: file.fileName, content: file.content })
    if (!printed) toast(t('preview.notPrinted'), { tone: 'danger' })
  }

  return (
    <DocumentPreviewContext value={preview}>
      {children}
      <Dialog
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown ? isolateFileName(shown.fileName) : ''}
        size="full"
      >
        {shown && bytes ? (
          <Suspense fallback={<LoadingState rows={4} />}>
            <PdfViewer
              label={shown.fileName}
              bytes={bytes}
              actions={
                <>
                  <Button
                    variant="primary"
                    act="print"
                    icon={<IconPrinter aria-hidden size="1.25rem" />}
                    onClick={() => void print(shown)}
                  >
                    {t('common:action.print')}
                  </Button>
                  <Button icon={<IconDeviceFloppy aria-hidden size="1.25rem" />} onClick={() => void save(shown)}>
                    {t('common:action.save')}
                  </Button>
                </>
              }
            />
          </Suspense>
        ) : null}
      </Dialog>
    </DocumentPreviewContext>
  )
}
