import type { Certificate } from '../../../electron/shared/contract/certificates.ts'
import { office, type Role } from '../../../electron/shared/contract/define.ts'
import { toast } from '../../components/toast.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useCall } from '../../lib/use-call.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useMessages } from '../../lib/use-messages.ts'

/** Shows the file of an issued certificate as it was frozen; null for those who may not, as it holds identity. */
export function usePrintCertificate(): ((id: Certificate['id']) => Promise<void>) | null {
  const { role } = useCurrentUser()
  const call = useCall()
  const preview = useDocumentPreview()
  const { ofError } = useMessages()
  if (!(office as readonly Role[]).includes(role)) return null
  return async (id) => {
    try {
      preview(await call('certificates.print', { id }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }
}
