import { z } from 'zod'
import { domains } from './domains.ts'

/** The three things the backend says unasked. */
export const DataChanged = z.object({ domains: z.array(z.enum(domains)) })
export const Progress = z.object({ task: z.string(), done: z.number(), total: z.number() })
export const BackendStatus = z.object({ state: z.enum(['ready', 'stopped', 'restarting']) })

/** One push: an event and what it says. */
export const BackendEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('dataChanged'), payload: DataChanged }),
  z.object({ event: z.literal('progress'), payload: Progress }),
  z.object({ event: z.literal('backendStatus'), payload: BackendStatus }),
])
export type BackendEvent = z.infer<typeof BackendEvent>
