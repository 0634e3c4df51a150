import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import type { DomainError } from '../../electron/shared/errors.ts'
import { ErrorSummary, type FieldError } from '../components/error-summary.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { DraftOffer } from './draft-offer.tsx'
import styles from './form-summary.module.css'
import { LeaveGuard } from './leave-guard.tsx'
import type { DraftControl } from './use-draft.ts'
import { useMessages } from './use-messages.ts'

interface FormSummaryProps {
  errors: FieldErrors<FieldValues>
  problem: DomainError | undefined
  /** Grows with each try to save. */
  attempt: number
  draft: DraftControl
  /** True when leaving keeps what is typed as a draft. */
  keeps: boolean
  dirty: RefObject<boolean>
  guard: boolean
  /** False where the mistakes stand under their fields only. */
  lists: boolean
}

/** What a form says above its fields. The mistakes are listed after a try to save; focus goes to the first of them. */
export function FormSummary({ errors, problem, attempt, draft, keeps, dirty, guard, lists }: FormSummaryProps) {
  const { ofError, ofField } = useMessages()
  const place = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Record<string, { label: string; order: number }>>({})
  const problems = flatten(errors)
  const names = problems.map(({ field }) => field).join('\n')

  useEffect(() => {
    const fields = inReadingOrder(place.current, names === '' ? [] : names.split('\n'))
    setLabels(
      Object.fromEntries(fields.map((field, order) => [field, { label: labelOf(place.current, field), order }])),
    )
  }, [names])

  // Once a try, as soon as its mistakes are drawn, which may be a moment after it; never again while they are corrected.
  const led = useRef(0)
  useEffect(() => {
    if (attempt === led.current) return
    if (attempt > 0 && names === '' && !problem) return
    led.current = attempt
    if (attempt === 0) return
    const [first] = inReadingOrder(place.current, names === '' ? [] : names.split('\n'))
    if (first !== undefined) partOf(place.current, first)?.focus()
    else place.current?.querySelector<HTMLElement>('[role=alert]')?.focus()
  }, [attempt, names, problem])

  useEffect(() => {
    if (draft.isResumed) firstField(place.current)?.focus()
  }, [draft.isResumed])

  const orderOf = ({ field }: { field: string }) => labels[field]?.order ?? 0
  const listed: FieldError[] = problems
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map(({ field, problem: code }) => ({ field, label: labels[field]?.label ?? '', message: ofField(code) }))
  return (
    <div ref={place} className={styles.summary}>
      {draft.offered ? (
        <DraftOffer
          draft={draft}
          savedAt={draft.offered.savedAt}
          onAnswered={() => firstField(place.current)?.focus()}
        />
      ) : null}
      {lists && attempt > 0 ? <ErrorSummary errors={listed} attempt={attempt} /> : null}
      {problem ? <FormAlert>{ofError(problem)}</FormAlert> : null}
      {guard ? <LeaveGuard dirty={dirty} draft={keeps ? draft : undefined} /> : null}
    </div>
  )
}

/** Problems by dotted field name, nested fields included. */
function flatten(errors: FieldErrors<FieldValues>, prefix = ''): { field: string; problem: string }[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object') return []
    const field = `${prefix}${name}`
    if (typeof error.type === 'string') return [{ field, problem: String(error.message ?? '') }]
    return flatten(error as FieldErrors<FieldValues>, `${field}.`)
  })
}

/** As the fields stand on the page; those that do not stand there come last. */
function inReadingOrder(place: HTMLElement | null, fields: readonly string[]): string[] {
  return fields.toSorted((a, b) => {
    const [one, other] = [partOf(place, a), partOf(place, b)]
    if (!one || !other) return one ? -1 : other ? 1 : 0
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })
}

function partOf(place: HTMLElement | null, field: string): HTMLElement | null {
  const form = place?.closest('form') ?? document
  return form.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
}

function firstField(place: HTMLElement | null): HTMLElement | null {
  return place?.closest('form')?.querySelector<HTMLElement>('[data-field]:not(:disabled)') ?? null
}

/** The field's label as it is written on the page, without the star. */
function labelOf(place: HTMLElement | null, field: string): string {
  const part = partOf(place, field)
  if (!part) return ''
  const group = part.closest('[role=radiogroup], [role=group]')
  const groupLabel = document.getElementById(group?.getAttribute('aria-labelledby') ?? '')
  const label = groupLabel ?? (part as HTMLInputElement).labels?.[0]
  if (!label) return part.getAttribute('aria-label') ?? ''
  const words = label.cloneNode(true) as HTMLElement
  for (const star of words.querySelectorAll('[aria-hidden=true]')) star.remove()
  return words.textContent?.trim() ?? ''
}
