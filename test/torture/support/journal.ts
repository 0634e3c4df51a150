/** What a worker says on its standard output: each step before it is asked for, and again when it is acknowledged. */

export type Step =
  | { readonly kind: 'enrol'; readonly name: string; readonly id?: number }
  | { readonly kind: 'note'; readonly id: number; readonly note: string }
  | { readonly kind: 'trash'; readonly id: number }
  | { readonly kind: 'password'; readonly to: string }
  | { readonly kind: 'setUp' }
  | { readonly kind: 'migrate' }
  | { readonly kind: 'login' }
  | { readonly kind: 'backup'; readonly id?: string }
  | { readonly kind: 'restore'; readonly id: string }
  /** Another key for the data. */
  | { readonly kind: 'renewal' }
  /** From here on the disk has room again. */
  | { readonly kind: 'freed' }

export interface Journal {
  readonly done: readonly Step[]
  /** Asked for and refused, or never acknowledged: each may count or not, but not by half. */
  readonly open: readonly Step[]
}

export function readJournal(text: string): Journal {
  const done: Step[] = []
  const refused: Step[] = []
  let open: Step | undefined
  for (const said of linesOf(text)) {
    if ('begin' in said) open = said.begin
    else {
      if ('done' in said) done.push(said.done)
      else refused.push(said.refused)
      open = undefined
    }
  }
  return { done, open: open ? [...refused, open] : refused }
}

/** The codes with which steps were refused. */
export function refusalsIn(text: string): string[] {
  return linesOf(text).flatMap((said) => ('code' in said ? [said.code] : []))
}

type Line = { begin: Step } | { done: Step } | { refused: Step; code: string }

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/** The journal of one process after another on the same folder. */
export function joined(before: Journal, after: Journal): Journal {
  return { done: [...before.done, ...after.done], open: [...before.open, ...after.open] }
}
