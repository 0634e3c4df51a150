import { cpus } from 'node:os'

/** The tables of docs/performance.md, as Markdown on the standard output. */

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

/** Three figures that count: `0.123 ms`, `12.3 ms`. */
export function ms(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)} ms`
}

export function ratio(ours: number, other: number): string {
  return `${(ours / other).toFixed(2)} ×`
}

/** What the figures were taken on, without naming it. */
export function machine(): string {
  return `${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}`
}
