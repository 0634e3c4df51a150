import { useTranslation } from 'react-i18next'
import { isDomainError } from '../../electron/shared/errors.ts'
import { Button } from '../components/button.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Stack } from '../components/stack.tsx'
import { shell } from '../lib/shell.ts'
import { useMessages } from '../lib/use-messages.ts'

/** A page that broke while being drawn. */
export function PageProblem({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <PageHeader title={t('shell:error.title')} />
      <ErrorState title={t('shell:error.title')} onRetry={onRetry}>
        {t('shell:error.text')}
      </ErrorState>
      <Button onClick={() => void shell.relaunch()}>{t('shell:error.reload')}</Button>
    </Stack>
  )
}

/** What the router shows instead of a page that failed, whose record is not there, or that the role may not open. */
export function RouteProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  if (isDomainError(error, 'record.not_found'))
    return (
      <Stack>
        <PageHeader title={t('shell:error.missingTitle')} />
        <p>{ofError(error)}</p>
      </Stack>
    )
  if (!isDomainError(error, 'session.wrong_role')) return <PageProblem onRetry={reset} />
  return (
    <Stack>
      <PageHeader title={t('shell:error.forbiddenTitle')} />
      <p>{t('shell:error.forbiddenText')}</p>
    </Stack>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Stack>
      <PageHeader title={t('shell:error.notFoundTitle')} />
      <p>{t('shell:error.notFoundText')}</p>
    </Stack>
  )
}
