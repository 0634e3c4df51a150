/** What alternating looks at: which sticks there are, and when each was copied to. */
export interface Alternated {
  readonly id: string
  readonly lastCopyAt: string | null
  readonly isTrusted: boolean
}

/**
 * Which stick is next and which one stays away meanwhile: the one copied to longest ago, and the one copied to last. So
 * that no day on which everything breaks has both of them, they never lie in one place. Undefined with fewer than two
 * that can be relied on.
 */
export function alternation(sticks: readonly Alternated[]): { next: string; away: string } | undefined {
  const order = sticks
    .flatMap(({ id, lastCopyAt, isTrusted }) => (lastCopyAt && isTrusted ? [{ id, lastCopyAt }] : []))
    .sort((a, b) => (a.lastCopyAt < b.lastCopyAt ? -1 : 1))
  const [next, away] = [order[0], order.at(-1)]
  return next && away && next !== away ? { next: next.id, away: away.id } : undefined
}
