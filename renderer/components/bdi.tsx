import type { ReactNode } from 'react'

/** Names and free text of unknown script, kept apart from the sentence around them. */
export function Bdi({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>
}
