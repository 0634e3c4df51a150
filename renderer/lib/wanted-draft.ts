let wanted: string | undefined

/** The next form of that name takes its draft up without asking: the person came for it. */
export function wantDraft(form: string): void {
  wanted = form
}

/** True once for the form whose draft was asked for. */
export function isDraftWanted(form: string): boolean {
  const isIt = wanted === form
  if (isIt) wanted = undefined
  return isIt
}
