import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../electron/shared/contract/problems.ts'
import { isIsoDay } from '../../electron/shared/dates.ts'
import { DomainError } from '../../electron/shared/errors.ts'
import { formatDay } from '../../electron/shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../electron/shared/i18n/isolate.ts'

export interface Messages {
  /** The sentence of a refusal, with the facts that it names; anything unforeseen says that it is. */
  ofError(error: unknown): string
  /** The sentence of a field's problem (`field.required`, `field.too_long:80`); undefined without a problem. */
  ofField(problem: string | undefined): string | undefined
}

/** What went wrong, in the page's language. */
export function useMessages(): Messages {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      ofError(error) {
        const { code, details } =
          error instanceof DomainError ? error : new DomainError('internal', { incident: 'page' })
        // Some refusals have a sentence of their own for a kind of record: « cette promotion… », not « cette fiche… ».
        const context = 'record' in details ? details.record : undefined
        return t(`errors:${code}` as 'errors:internal', { ...(factsOf(details) as { incident: string }), context })
      },
      ofField(problem) {
        if (problem === undefined) return undefined
        const { code, value } = readProblem(problem)
        return t(`errors:${code}` as 'errors:field.too_long', { value: isIsoDay(value) ? asDay(value) : value })
      },
    }),
    [t],
  )
}

const asDay = (day: string) => isolateLtr(formatDay(day))

/** Days as people write them, and names kept from pulling the Arabic sentence around them. */
function factsOf(details: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      return [name, isIsoDay(value) ? asDay(value) : isolate(value)]
    }),
  )
}
