import { createContext, useContext } from 'react'

/** Sizes of the A+ control, in percent of 16 px. */
export const textSizes = [100, 112, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

export const TextSizeContext = createContext<TextSize>(100)

/** Pixels of one rem now; for virtual lists and schedules, which must count in pixels. */
export function useRem(): number {
  const size = useContext(TextSizeContext)
  return size === 112 ? 18 : (16 * size) / 100
}
