import { z } from 'zod'
import { domains } from './domains.ts'

/** The four things the backend says unasked. */
export const DataChanged = z.object({ domains: z.array(z.enum(domains)) })
export const Progress = z.object({ task: z.string(), done: z.number(), total: z.number() })
export const BackendStatus = z.object({ state: z.enum(['ready', 'stopped', 'restarting']) })

/** Why the backend ended the session of this page: left alone, locked by a person or the system, after a
 * long day, or because the data is another or under another key. */
export const sessionEnds = ['idle', 'locked', 'expired', 'restored', 'renewed'] as const
export type SessionEnd = (typeof sessionEnds)[number]
export const SessionEnded = z.object({ reason: z.enum(sessionEnds) })

/** One push: an event and what it says. */
export const BackendEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('dataChanged'), payload: DataChanged }),
  z.object({ event: z.literal('progress'), payload: Progress }),
  z.object({ event: z.literal('backendStatus'), payload: BackendStatus }),
  z.object({ event: z.literal('sessionEnded'), payload: SessionEnded }),
])
export type BackendEvent = z.infer<typeof BackendEvent>
