import { DraftOffer } from '../../lib/draft-offer.tsx'
import type { DraftControl } from '../../lib/use-draft.ts'

/** Offers back the marks of an earlier visit; the focus goes on in the grid, where they then stand. */
export function MarksDraft({ draft }: { draft: DraftControl }) {
  if (!draft.offered) return null
  return (
    <DraftOffer
      draft={draft}
      savedAt={draft.offered.savedAt}
      onAnswered={() => document.querySelector<HTMLElement>('main [role=grid]')?.focus()}
    />
  )
}
