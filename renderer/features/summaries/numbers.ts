import type { Dimension, FigureKey } from '../../../electron/shared/contract/summaries/figures.ts'

/** The number whose list is asked for: a figure, in the whole or in one group. */
export interface Asked {
  readonly figure: FigureKey
  readonly group: { readonly dimension: Dimension; readonly key: string; readonly name: string } | null
}
