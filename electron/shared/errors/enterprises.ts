import { z } from 'zod'

/** Refusals about enterprises and visits. */
export const enterpriseErrors = {
  'enterprise.no_founder': z.object({}),
  'enterprise.not_started': z.object({}),
  'enterprise.already_started': z.object({ startedOn: z.string() }),
  'founder.already_there': z.object({ name: z.string() }),
  /** The shares of the founders who are there together come to more than 100 percent. */
  'founder.shares_over': z.object({ total: z.number() }),
  'stage.before_previous': z.object({ since: z.string() }),
  'funding.paid_over_granted': z.object({}),
  'visit.in_future': z.object({ day: z.string() }),
  'visit.not_done': z.object({}),
  'visit.already_done': z.object({ doneOn: z.string() }),
}
