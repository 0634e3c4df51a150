import { useBlocker, useRouter } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import type { DraftControl } from './use-draft.ts'

interface LeaveGuardProps {
  dirty: RefObject<boolean>
  /** Given when leaving can keep what is typed. */
  draft?: DraftControl
  /** Parts of the address, beside its path, whose change leaves the form too. */
  within?: readonly string[]
}

/** Asks before a page with unsaved typing is left or closed. Forms before the login have no router and no pages. */
export function LeaveGuard(props: LeaveGuardProps) {
  const router = useRouter({ warn: false })
  return router ? <RoutedLeaveGuard {...props} /> : null
}

function RoutedLeaveGuard({ dirty, draft: control, within = [] }: LeaveGuardProps) {
  const { t } = useTranslation(['shell', 'common'])
  // An earlier text that waits for an answer is all that the name can keep.
  const draft = control?.offered ? undefined : control
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const [from, to] = [current.search as Record<string, unknown>, next.search as Record<string, unknown>]
      return dirty.current && (current.pathname !== next.pathname || within.some((part) => from[part] !== to[part]))
    },
    enableBeforeUnload: () => dirty.current,
    withResolver: true,
  })

  function leave(isKept: boolean): void {
    if (isKept) draft?.flush()
    else draft?.discard()
    dirty.current = false
    proceed?.()
  }

  return (
    <Dialog
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('leave.title')}
      size="small"
      footer={
        <>
          <Button variant="primary" autoFocus onClick={() => reset?.()}>
            {t('leave.stay')}
          </Button>
          {draft ? <Button onClick={() => leave(true)}>{t('leave.keep')}</Button> : null}
          <Button variant="quiet" onClick={() => leave(false)}>
            {t('leave.lose')}
          </Button>
        </>
      }
    >
      {draft ? t('leave.textWithDraft') : t('leave.text')}
    </Dialog>
  )
}
