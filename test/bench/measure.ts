import { isDeepStrictEqual } from 'node:util'
import type { InputOf, OutputOf, Path } from '../../electron/shared/contract/index.ts'
import type { BenchCentre } from './bench-centre.ts'

/**
 * Measures the application and hand-written SQL in one run, turn by turn, so that a busy machine slows both. Nothing
 * here passes or fails by a time: figures are for reading (docs/performance.md).
 */

/** One piece of work: a procedure, and the same work written by hand on the same open file. */
export interface Case<P extends Path = Path> {
  readonly name: string
  readonly path: P
  readonly inputs: ReadonlyArray<InputOf<P>>
  readonly rounds: number
  /** Answers what the procedure answers, or the part of it that `compared` takes. */
  raw(input: InputOf<P>): unknown
  compared?(answer: OutputOf<P>): unknown
  /** Puts the file back before each turn, unmeasured. */
  reset?(input: InputOf<P>): void
}

/** Milliseconds. */
export interface Times {
  readonly median: number
  readonly p95: number
}

export interface Comparison {
  readonly name: string
  readonly ours: Times
  readonly raw: Times
}

const comparedAnswers = 30

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function timesOf(durations: readonly number[]): Times {
  const sorted = [...durations].sort((a, b) => a - b)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) }
}

/** Both must give the same answers before their times may be compared. */
async function assertSame<P extends Path>(centre: BenchCentre, work: Case<P>): Promise<void> {
  for (const input of work.inputs.slice(0, comparedAnswers)) {
    work.reset?.(input)
    const answer = (await centre.call(work.path, input)) as OutputOf<P>
    const ours = work.compared ? work.compared(answer) : answer
    work.reset?.(input)
    const raw = JSON.parse(JSON.stringify(work.raw(input)))
    if (isDeepStrictEqual(raw, JSON.parse(JSON.stringify(ours)))) continue
    throw new Error(`${work.name}: the hand-written SQL answers otherwise to ${JSON.stringify(input)}`)
  }
}

/** Runs both sides `rounds` times after a warm-up, the same input one after the other. */
async function takeTurns<P extends Path>(
  work: Pick<Case<P>, 'inputs' | 'rounds'>,
  run: { readonly ours: Side<P>; readonly raw: Side<P> },
): Promise<Pick<Comparison, 'ours' | 'raw'>> {
  const durations = { ours: [] as number[], raw: [] as number[] }
  const warmUp = Math.ceil(work.rounds / 4)
  globalThis.gc?.()
  for (let round = -warmUp; round < work.rounds; round++) {
    const input = work.inputs[(round + warmUp) % work.inputs.length]!
    // The second of a pair finds its pages in memory: each side goes first every other time.
    const order = round % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)
    for (const side of order) {
      run[side].reset?.(input)
      const start = performance.now()
      await run[side].act(input)
      if (round >= 0) durations[side].push(performance.now() - start)
    }
  }
  return { ours: timesOf(durations.ours), raw: timesOf(durations.raw) }
}

interface Side<P extends Path> {
  act(input: InputOf<P>): unknown
  reset?(input: InputOf<P>): void
}

export async function compare<P extends Path>(centre: BenchCentre, work: Case<P>): Promise<Comparison> {
  await assertSame(centre, work)
  const reset = work.reset?.bind(work)
  const ours = { act: (input: InputOf<P>) => centre.answer(work.path, input), reset }
  return { name: work.name, ...(await takeTurns(work, { ours, raw: { act: work.raw, reset } })) }
}

/** The same hand-written SQL on the encrypted file (`ours`) and on the same data in clear (`raw`). */
export async function compareFiles<P extends Path>(encrypted: Case<P>, plain: Case<P>): Promise<Comparison> {
  const sideOf = (work: Case<P>) => ({ act: work.raw, reset: work.reset?.bind(work) })
  const { name } = encrypted
  return { name, ...(await takeTurns(encrypted, { ours: sideOf(encrypted), raw: sideOf(plain) })) }
}
