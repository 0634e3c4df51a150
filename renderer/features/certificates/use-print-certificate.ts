import type { Certificate } from '../../../electron/shared/contract/certificates.ts'
import { toast } from '../../components/toast.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useCall } from '../../lib/use-call.ts'
import { useMessages } from '../../lib/use-messages.ts'

/** Shows the file of an issued certificate as it was frozen. */
export function usePrintCertificate(): (id: Certificate['id']) => Promise<void> {
  const call = useCall()
  const preview = useDocumentPreview()
  const { ofError } = useMessages()
  return async (id) => {
    try {
      preview(await call('certificates.print', { id }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }
}
