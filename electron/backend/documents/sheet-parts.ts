import { mondayOf } from '../../shared/dates.ts'

/** How the sessions of a month are shared out over the sheets to sign. Pure. */

/** Boxes side by side on A4 landscape that still hold a signature. */
const boxesOnASheet = 22

/**
 * Whole weeks together as long as they fit on one sheet; a week that does not fit is cut between two days, a day
 * never, unless it alone is too wide.
 */
export function sheetParts<S extends { heldOn: string }>(sessions: readonly S[], most = boxesOnASheet): S[][] {
  const weeks = groups(sessions, (session) => mondayOf(session.heldOn))
  const blocks = weeks.flatMap((week) =>
    week.length <= most
      ? [week]
      : pack(
          groups(week, (one) => one.heldOn),
          most,
        ),
  )
  return pack(blocks, most)
}

/** Neighbours with the same key, in order. */
function groups<S>(items: readonly S[], keyOf: (item: S) => string): S[][] {
  const found: S[][] = []
  let key: string | undefined
  for (const item of items) {
    if (keyOf(item) !== key) found.push([])
    key = keyOf(item)
    found.at(-1)?.push(item)
  }
  return found
}

function pack<S>(blocks: readonly S[][], most: number): S[][] {
  const packed: S[][] = []
  for (const block of blocks) {
    const last = packed.at(-1)
    if (last && last.length + block.length <= most) last.push(...block)
    else for (let at = 0; at < block.length; at += most) packed.push(block.slice(at, at + most))
  }
  return packed
}

/** Sessions of one day, together. */
export function byDay<S extends { heldOn: string }>(sessions: readonly S[]): S[][] {
  return groups(sessions, (session) => session.heldOn)
}
