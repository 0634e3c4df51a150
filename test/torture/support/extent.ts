/** How much of each trial: the short form runs in `npm test`, the long one in `npm run torture`. */
export function times(short: number, long: number): number {
  return process.env.WARCHA_TORTURE === 'long' ? long : short
}

/** The same chances in every run of a test, so that a failure can be seen again. */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
