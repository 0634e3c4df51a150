import { useEffect } from 'react'
import { DraftOffer } from '../../lib/draft-offer.tsx'
import type { DraftControl } from '../../lib/use-draft.ts'

/** Offers back the marks of an earlier visit; the focus goes on in the grid, where they then stand. */
export function MarksDraft({ draft }: { draft: DraftControl }) {
  useEffect(() => {
    if (draft.isResumed) toGrid()
  }, [draft.isResumed])
  if (!draft.offered) return null
  return <DraftOffer draft={draft} savedAt={draft.offered.savedAt} onAnswered={toGrid} />
}

function toGrid(): void {
  document.querySelector<HTMLElement>('main [role=grid]')?.focus()
}
