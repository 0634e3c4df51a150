import type { ReactNode } from 'react'

/** Phones, codes, amounts, file names: left to right whatever the page, in figures of one width. */
export function Ltr({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </bdi>
  )
}
