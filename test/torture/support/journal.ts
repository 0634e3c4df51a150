/** What a worker says on its standard output: each step before it is asked for, and again when it is acknowledged. */

export type Step =
  | { readonly kind: 'enrol'; readonly name: string; readonly id?: number }
  | { readonly kind: 'note'; readonly id: number; readonly note: string }
  | { readonly kind: 'trash'; readonly id: number }
  | { readonly kind: 'password'; readonly to: string }
  | { readonly kind: 'setUp' }
  | { readonly kind: 'migrate' }

export interface Journal {
  readonly done: readonly Step[]
  /** Asked for and never acknowledged: each may count or not, but not by half. */
  readonly open: readonly Step[]
}

export function readJournal(text: string): Journal {
  const done: Step[] = []
  let open: Step | undefined
  for (const line of text.split('\n').slice(0, -1)) {
    const said = JSON.parse(line) as { begin: Step } | { done: Step }
    if ('begin' in said) open = said.begin
    else {
      done.push(said.done)
      open = undefined
    }
  }
  return { done, open: open ? [open] : [] }
}

/** The journal of one process after another on the same folder. */
export function joined(before: Journal, after: Journal): Journal {
  return { done: [...before.done, ...after.done], open: [...before.open, ...after.open] }
}
