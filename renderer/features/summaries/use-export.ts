import { useState } from 'react'
import type { DomainError } from '../../../electron/shared/errors.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useCall } from '../../lib/use-call.ts'
import { useFormatters } from '../../lib/use-formatters.ts'

type Export = 'summaries.exportPdf' | 'summaries.exportXlsx'

/** Makes a document of the period in the page's language and shows it. */
export function useExport(period: { from: string; to: string }) {
  const call = useCall()
  const show = useDocumentPreview()
  const { language } = useFormatters()
  const [busy, setBusy] = useState<Export | null>(null)
  const [problem, setProblem] = useState<DomainError | null>(null)
  /** Small groups are masked unless there is a reason. */
  const make = async (path: Export, exactReason?: string) =>
    show(await call(path, { ...period, language, exactReason }))
  async function exportAs(path: Export): Promise<void> {
    setBusy(path)
    setProblem(null)
    try {
      await make(path)
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'DomainError') throw error
      setProblem(error as DomainError)
    } finally {
      setBusy(null)
    }
  }
  return { make, exportAs, busy, problem }
}
