import { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** Without a layout (tests, a hidden tab) the scroller measures 0 and no row would ever be drawn. */
const unmeasured = { width: 1024, height: 800 }

/** The rows in view of a long list. `header` is the height of the sticky titles, which push the rows down and stay. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  header: number,
): Virtualizer<HTMLDivElement, Element> {
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingEnd: header,
    initialRect: unmeasured,
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => report(rect.height > 0 ? rect : unmeasured)),
  })
}
