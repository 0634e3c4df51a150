import { z } from 'zod'

/** Refusals about enterprises and visits. */
export const enterpriseErrors = {
  /** What is in the trash is read, and restored before it is changed. */
  'enterprise.in_trash': z.object({ number: z.string() }),
  'enterprise.no_founder': z.object({}),
  'enterprise.not_started': z.object({}),
  'enterprise.already_started': z.object({ startedOn: z.string() }),
  'founder.already_there': z.object({ name: z.string() }),
  /** The shares of the founders who are there together come to more than 100 percent. */
  'founder.shares_over': z.object({ total: z.number() }),
  'funding.paid_over_granted': z.object({}),
  'visit.in_future': z.object({ day: z.string() }),
  'visit.not_done': z.object({}),
  'visit.already_done': z.object({ doneOn: z.string() }),
}
