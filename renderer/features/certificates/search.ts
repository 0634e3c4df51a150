import { z } from 'zod'

/** What the address of the certificates keeps: the part that is open, its cohort or its year, the certificate that is open. */
export const certificatesSearch = z.object({
  view: z.enum(['candidates', 'register']).optional().catch(undefined),
  cohort: z.int().positive().optional().catch(undefined),
  /** The one that is open in the register. */
  certificate: z.int().positive().optional().catch(undefined),
  year: z.int().optional().catch(undefined),
})
