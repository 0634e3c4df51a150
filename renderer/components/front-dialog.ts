import { useLayoutEffect, useState } from 'react'

/** The places of the windows that are open, the lowest first. */
const open: number[] = []

/** The place of a window among those that are open: the one that was opened last stands in front. */
export function useDepth(opened: boolean): number {
  const [depth, setDepth] = useState(0)
  useLayoutEffect(() => {
    if (!opened) return
    const own = (open.at(-1) ?? 0) + 1
    open.push(own)
    setDepth(own)
    return () => {
      open.splice(open.indexOf(own), 1)
    }
  }, [opened])
  return depth
}

/** The window in front, when there is one. */
export function frontDialog(): Element | undefined {
  const depthOf = (dialog: Element) => Number(dialog.closest<HTMLElement>('[data-depth]')?.dataset.depth ?? 0)
  return [...document.querySelectorAll('[role=dialog][aria-modal=true]')]
    .toSorted((a, b) => depthOf(a) - depthOf(b))
    .at(-1)
}
