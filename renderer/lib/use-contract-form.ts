import { zodResolver } from '@hookform/resolvers/zod'
import { createElement, type ReactNode, type SubmitEvent, useCallback, useRef, useState } from 'react'
import {
  type DefaultValues,
  type Path as FieldPath,
  type FieldValues,
  get,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { type InputOf, type MutationPath, type OutputOf, procedureAt } from '../../electron/shared/contract/index.ts'
import { type DomainError, isDomainError } from '../../electron/shared/errors.ts'
import { useApi } from './api.ts'
import { FormSummary } from './form-summary.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { useMessages } from './use-messages.ts'
import { useMutation } from './use-mutation.ts'

type Values<P extends MutationPath> = InputOf<P> & FieldValues

interface ContractFormOptions<P extends MutationPath> {
  defaultValues: DefaultValues<Values<P>>
  /** The name under which what is typed is kept and offered back: `trainees.enrol`, `trainees.update:12`. */
  draft?: string
  /** What the draft is about, where no field says it: the code of the cohort. */
  draftAbout?: string
  /** Called once the backend has saved. The form counts as unchanged from here on. */
  onSaved?: (result: OutputOf<P>) => unknown
  /** False where leaving without saving loses nothing worth a question (login). */
  guard?: boolean
  /** False for two or three fields, whose mistakes are seen under them: a list above would move them while they are corrected. */
  lists?: boolean
}

export interface ContractForm<P extends MutationPath> {
  form: UseFormReturn<Values<P>>
  /** For `<form onSubmit>`; also callable from a shortcut. Resolves when the answer is there. */
  submit: (event?: SubmitEvent<HTMLFormElement> | { preventDefault(): void }) => Promise<void>
  /** Judges one part, as a step of a longer form does; its mistakes are listed as after a try to save. */
  judge: (part: FieldPath<Values<P>>) => Promise<boolean>
  /** The refusal of the whole form; `summary` draws it, so look at it only to offer a way out. */
  problem: DomainError | undefined
  /** Takes the refusal away, where it no longer speaks of what is typed. */
  forget: () => void
  isSaving: boolean
  /** True while something typed is not saved. */
  isDirty: boolean
  /** Forgets what was typed, because its person closes the window on purpose. */
  giveUp: () => void
  /** Draw it first inside the form: kept draft, refusal, mistakes with links, question before leaving. */
  summary: ReactNode
  /** Props of a text field: `<TextField label={…} {...text('lastName')} />`. */
  text: (name: FieldPath<Values<P>>) => ReturnType<UseFormReturn<Values<P>>['register']> & { error?: string }
  /** Props of a field with a value (date, select, number, choice): `<DateField label={…} {...field('birthDate')} />`. */
  // biome-ignore lint/suspicious/noExplicitAny: the value's type is the field's, and the contract checks it on saving
  field: (name: FieldPath<Values<P>>) => { name: string; value: any; onChange: (value: any) => void; error?: string }
}

/**
 * A form of one mutation: judged by the contract's schema while typing, then by the backend, whose problems land under
 * their fields. Nothing typed is lost by a refusal, a dead backend or a session that ends.
 */
export function useContractForm<P extends MutationPath>(
  path: P,
  { defaultValues, draft, draftAbout, onSaved, guard = true, lists = true }: ContractFormOptions<P>,
): ContractForm<P> {
  const form = useForm<FieldValues>({
    defaultValues,
    resolver: zodResolver(procedureAt(path)!.input as z.ZodType<FieldValues, FieldValues>, undefined, { raw: true }),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { mutateAsync, isPending, error, reset } = useMutation(path)
  const kept = useFormDraft(draft, form, draftAbout)
  const { ofField } = useMessages()
  const { backend } = useApi()
  const [attempt, setAttempt] = useState(0)
  const sending = useRef(false)
  // Read while drawing, or react-hook-form does not follow them.
  const { errors, isDirty, isSubmitted } = form.formState
  const dirty = useRef(false)
  dirty.current = isDirty

  const send = useCallback(
    async (values: FieldValues) => {
      try {
        const result = await mutateAsync(values as InputOf<P>)
        kept.discard()
        form.reset(form.getValues(), { keepValues: true })
        dirty.current = false
        await onSaved?.(result)
      } catch (refusal) {
        if (isDomainError(refusal, 'input.invalid'))
          for (const { path: field, problem } of refusal.details.problems)
            form.setError(field, { type: 'backend', message: problem })
        else if (!isRefusal(refusal)) throw refusal
        setAttempt((last) => last + 1)
      }
    },
    [mutateAsync, form, kept.discard, onSaved],
  )

  const submit = useCallback(
    async (event?: { preventDefault(): void; stopPropagation?(): void }) => {
      event?.preventDefault()
      // A window opened from a form lies in that form for React: what it sends would send the form too.
      event?.stopPropagation?.()
      if (sending.current) return
      sending.current = true
      try {
        reset()
        let isRight = true
        await form.handleSubmit(send, () => {
          isRight = false
        })()
        // Counted once all mistakes are known: the focus goes to the first of them, not of those found while typing.
        if (!isRight) setAttempt((last) => last + 1)
      } finally {
        sending.current = false
      }
    },
    [form, send, reset],
  )

  const judge = useCallback(
    async (part: string) => {
      // Field by field: of a whole part, react-hook-form forgets the mistakes of fields that it has not registered.
      const isRight = await form.trigger(fieldsIn(get(form.getValues(), part), part))
      setAttempt((last) => (isRight ? 0 : last + 1))
      return isRight
    },
    [form],
  )

  const errorOf = (name: string) => ofField(problemAt(get(errors, name)))
  // Said elsewhere: mistakes stand under their fields, an ended session has its dialog, a death is over once it is over.
  const isSaidElsewhere =
    (isDomainError(error, 'input.invalid') && Object.keys(errors).length > 0) ||
    isDomainError(error, 'session.missing') ||
    (isDomainError(error, 'backend.stopped') && backend === 'ready')
  const problem = error && !isSaidElsewhere ? error : undefined
  return {
    form: form as unknown as UseFormReturn<Values<P>>,
    submit,
    judge,
    problem,
    forget: reset,
    isSaving: isPending,
    isDirty,
    giveUp: kept.discard,
    summary: createElement(FormSummary, {
      errors,
      problem,
      attempt,
      draft: kept,
      keeps: draft !== undefined,
      dirty,
      guard,
      lists,
    }),
    text: (name) => ({ ...form.register(name), error: errorOf(name) }) as never,
    field: (name) => ({
      name,
      value: form.watch(name),
      onChange: (value) =>
        form.setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: isSubmitted }),
      error: errorOf(name),
    }),
  }
}

/** The dotted names of the fields that a part of the form's values holds. */
function fieldsIn(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [name]
  return Object.entries(value).flatMap(([key, part]) => fieldsIn(part, `${name}.${key}`))
}

/** The first problem at or under a field: a file's wrong type is a problem of the file. */
function problemAt(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  for (const nested of Object.values(error)) {
    const problem = problemAt(nested)
    if (problem !== undefined) return problem
  }
  return undefined
}

function isRefusal(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError'
}
