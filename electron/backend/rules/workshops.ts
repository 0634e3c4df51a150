/** The same ids with one of them moved by one place; unchanged at the ends and for an id that is not there. */
export function movedBy(ids: readonly number[], id: number, by: -1 | 1): readonly number[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return ids
  const moved = [...ids]
  moved[from] = ids[to]!
  moved[to] = id
  return moved
}
