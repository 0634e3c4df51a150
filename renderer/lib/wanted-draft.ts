const wanted = new Set<string>()

/** The next form of that name takes its draft up without asking: the person came for it. */
export function wantDraft(form: string): void {
  wanted.add(form)
}

/** True once for the form whose draft was asked for. */
export function isDraftWanted(form: string): boolean {
  return wanted.delete(form)
}

/** Somebody else sits here now: their drafts are offered, not taken up. */
export function wantNoDrafts(): void {
  wanted.clear()
}
