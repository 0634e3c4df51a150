import { z } from 'zod'

/** Refusals about enterprises and visits. */
export const enterpriseErrors = {
  'enterprise.no_founder': z.object({}),
  'enterprise.not_started': z.object({}),
  'stage.before_previous': z.object({ since: z.string() }),
  'funding.paid_over_granted': z.object({}),
  'visit.in_future': z.object({ day: z.string() }),
  'visit.already_done': z.object({ doneOn: z.string() }),
}
