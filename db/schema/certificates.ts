import type { Generated } from 'kysely'

/** Table `certificate`. */
export interface CertificateTable {
  id: Generated<number>
  number: string
  enrolmentId: number
  issuedOn: string
  issuedAt: string
  issuedBy: number
  exceptionReason: string | null
  snapshot: string
  pdf: Uint8Array
  sha256: string
  cancelledAt: string | null
  cancelledBy: number | null
  cancelReason: string | null
}

/** Table `certificate_exception`. */
export interface CertificateExceptionTable {
  enrolmentId: number
  reason: string
  grantedAt: string
  grantedBy: number
}
