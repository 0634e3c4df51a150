import { createContext, useContext } from 'react'
import type { DocumentFile } from '../../electron/shared/contract/fields.ts'

/** Shows a document: a PDF in the print preview (print, save), a spreadsheet straight to "save as". */
export type PreviewDocument = (file: DocumentFile) => void

export const DocumentPreviewContext = createContext<PreviewDocument>(() => {})

export function useDocumentPreview(): PreviewDocument {
  return useContext(DocumentPreviewContext)
}
