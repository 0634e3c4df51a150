import { Children, type ReactNode } from 'react'
import { useReadingDirection } from './use-language.ts'

/** The same answer in Latin script, then in Arabic: on an Arabic page the Arabic comes first, to the eye and to Tab. */
export function TwoScripts({ children }: { children: [latin: ReactNode, arabic: ReactNode] }) {
  const fields = Children.toArray(children)
  return useReadingDirection() === 'rtl' ? fields.toReversed() : fields
}
