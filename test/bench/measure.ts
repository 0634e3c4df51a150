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

export interface FullComparison extends Comparison {
  /** The hand-written SQL and what an answer needs besides: the text of the message read, the account, the reply's text. */
  readonly rawWithText: Times
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

interface Side<P extends Path> {
  act(input: InputOf<P>): unknown
  reset?(input: InputOf<P>): void
}

/** Runs every side `rounds` times after a warm-up, the same input one after the other. */
async function takeTurns<P extends Path>(
  { inputs, rounds }: Pick<Case<P>, 'inputs' | 'rounds'>,
  sides: readonly Side<P>[],
): Promise<Times[]> {
  const durations = sides.map(() => [] as number[])
  const warmUp = Math.ceil(rounds / 4)
  globalThis.gc?.()
  for (let round = -warmUp; round < rounds; round++) {
    const input = inputs[(round + warmUp) % inputs.length]!
    for (let turn = 0; turn < sides.length; turn++) {
      // Whoever comes later finds its pages in memory: each side goes first in its turn.
      const index = (round + warmUp + turn) % sides.length
      const side = sides[index]!
      side.reset?.(input)
      const start = performance.now()
      await side.act(input)
      if (round >= 0) durations[index]!.push(performance.now() - start)
    }
  }
  return durations.map(timesOf)
}

export async function compare<P extends Path>(centre: BenchCentre, work: Case<P>): Promise<FullComparison> {
  await assertSame(centre, work)
  const reset = work.reset?.bind(work)
  const withText = centre.answeredBy((input) => work.raw(input as InputOf<P>))
  const [ours, raw, rawWithText] = await takeTurns(work, [
    { act: (input) => centre.answer(work.path, input), reset },
    { act: work.raw, reset },
    { act: (input) => withText(work.path, input), reset },
  ])
  return { name: work.name, ours: ours!, raw: raw!, rawWithText: rawWithText! }
}

/** The same hand-written SQL on the encrypted file (`ours`) and on the same data in clear (`raw`). */
export async function compareFiles<P extends Path>(encrypted: Case<P>, plain: Case<P>): Promise<Comparison> {
  const sides = [encrypted, plain].map((work) => ({ act: work.raw, reset: work.reset?.bind(work) }))
  const [ours, raw] = await takeTurns(encrypted, sides)
  return { name: encrypted.name, ours: ours!, raw: raw! }
}
