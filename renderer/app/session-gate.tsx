import { useQueryClient } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../electron/shared/contract/index.ts'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import type { DomainError } from '../../electron/shared/errors.ts'
import { LoadingState } from '../components/loading-state.tsx'
import { clearToasts } from '../components/toast.tsx'
import { RestorePage } from '../features/backups/restore-page.tsx'
import { SetUpPage } from '../features/centre/set-up-page.tsx'
import { FirstKeyPage } from '../features/recovery/first-key-page.tsx'
import { OpenWithKeyPage } from '../features/recovery/open-with-key-page.tsx'
import { ForcedPasswordPage } from '../features/session/forced-password-page.tsx'
import { LoginPage } from '../features/session/login-page.tsx'
import { refetchDomains, useApi } from '../lib/api.ts'
import { DocumentPreviewProvider } from '../lib/document-preview-provider.tsx'
import { shell } from '../lib/shell.ts'
import { CurrentUserContext } from '../lib/use-current-user.ts'
import { useQuery } from '../lib/use-query.ts'
import { wantNoDrafts } from '../lib/wanted-draft.ts'
import { BackendBanner } from './backend-banner.tsx'
import { ConfirmPasswordProvider } from './confirm-password-provider.tsx'
import { LockContext } from './lock.ts'
import { LockPage } from './lock-page.tsx'
import { RecoveryPage } from './recovery-page.tsx'
import { createAppRouter } from './router.tsx'
import { SessionEndedDialog } from './session-ended-dialog.tsx'
import { SignOutContext } from './sign-out.ts'
import { useActivity } from './use-activity.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLocked } from './use-locked.ts'

/**
 * Decides what the page is: set-up, login, forced password, the application, or the lock in its place. A backend that
 * was started again leaves the pages as they are, with a login over them, so that a half-filled form survives.
 */
export function SessionGate({ history }: { history: RouterHistory }) {
  const { call } = useApi()
  const queryClient = useQueryClient()
  const { data: status, error, refetch } = useQuery('session.status', {})
  const [last, setLast] = useState<CurrentUser | null>(null)
  const [unopened, setUnopened] = useState<DomainError | null>(null)
  const [isUsingKey, setIsUsingKey] = useState(false)
  const [isRestoring, setIsRestoring] = useState(false)
  const [restored, setRestored] = useState<OutputOf<'backups.restoreWithKey'> | null>(null)
  const [chosenAccount, setChosenAccount] = useState<number | null>(null)
  const [left, setLeft] = useState<CurrentUser | null>(null)
  const signedIn = status?.user ?? null
  const isHidden = status?.hidesScreen ?? false
  useEffect(() => shell.hideFromScreens(isHidden), [isHidden])
  const { locked, lock, unlock } = useLocked()
  useKeptFocus()
  useActivity(signedIn !== null && !locked)
  // Whoever signed out is still in the status until it is asked again.
  if (signedIn && signedIn !== last && signedIn !== left) setLast(signedIn)

  const signOut = useCallback(async () => {
    setLeft(signedIn)
    setLast(null)
    clearToasts()
    // A session that is already over needs no signing out.
    await call('session.logout', {}).catch(() => {})
    // The session is asked again and not removed: who else shows it (language, text size) would keep the old person's.
    queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => path !== 'session.status' })
    await refetchDomains(queryClient, ['session'])
  }, [call, queryClient, signedIn])

  const userId = last?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: each person gets a router of their own
  const router = useMemo(() => createAppRouter(history), [history, userId])

  async function onSignedIn(user: CurrentUser): Promise<void> {
    setIsUsingKey(false)
    setRestored(null)
    setChosenAccount(null)
    if (last && last.id !== user.id) {
      // Nothing that one person saw or typed is left to the next.
      history.replace('/', {}, { ignoreBlocker: true })
      wantNoDrafts()
      clearToasts()
      queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => path !== 'session.status' })
    }
    await refetchDomains(queryClient, ['session'])
    await queryClient.invalidateQueries()
    unlock()
  }

  function onOther(): void {
    setLeft(signedIn)
    setLast(null)
    history.replace('/', {}, { ignoreBlocker: true })
    wantNoDrafts()
    unlock()
  }

  async function onRestored(accounts: OutputOf<'backups.restoreWithKey'>): Promise<void> {
    setRestored(accounts)
    setUnopened(null)
    setIsUsingKey(true)
    await refetchDomains(queryClient, ['session'])
    setIsRestoring(false)
  }

  async function onSetUp(user: CurrentUser): Promise<void> {
    history.replace('/welcome')
    await onSignedIn(user)
  }

  if (!last) {
    if (isRestoring)
      return (
        <>
          <BackendBanner floating />
          <RestorePage onRestored={onRestored} onBack={() => setIsRestoring(false)} />
        </>
      )
    if (error)
      return <RecoveryPage error={error} onRetry={() => void refetch()} onRestore={() => setIsRestoring(true)} />
    if (unopened)
      return <RecoveryPage error={unopened} onRetry={() => setUnopened(null)} onRestore={() => setIsRestoring(true)} />
    if (!status) return <LoadingState />
    return (
      <>
        <BackendBanner floating />
        {status.state === 'needs_set_up' ? (
          <SetUpPage onDone={onSetUp} onRestore={() => setIsRestoring(true)} />
        ) : isUsingKey ? (
          <OpenWithKeyPage
            opened={restored}
            chosen={chosenAccount}
            onChosen={setChosenAccount}
            onSignedIn={onSignedIn}
            onBack={() => setIsUsingKey(false)}
          />
        ) : (
          <LoginPage
            status={status}
            onSignedIn={onSignedIn}
            onUseKey={() => setIsUsingKey(true)}
            onUnopened={setUnopened}
          />
        )}
      </>
    )
  }
  if (locked) {
    return (
      <>
        <BackendBanner floating />
        <LockPage reason={locked} user={last} onSignedIn={onSignedIn} onOther={onOther} />
      </>
    )
  }
  if (last.mustChangePassword && signedIn) {
    return (
      <>
        <BackendBanner floating />
        <ForcedPasswordPage onChanged={onSignedIn} onSignOut={signOut} />
      </>
    )
  }
  if (status?.needsRecoveryKey && signedIn) {
    return (
      <ConfirmPasswordProvider>
        <DocumentPreviewProvider>
          <BackendBanner floating />
          <FirstKeyPage onConfirmed={() => refetchDomains(queryClient, ['session'])} onSignOut={signOut} />
        </DocumentPreviewProvider>
      </ConfirmPasswordProvider>
    )
  }
  return (
    <CurrentUserContext value={last}>
      <SignOutContext value={signOut}>
        <LockContext value={lock}>
          <ConfirmPasswordProvider>
            <DocumentPreviewProvider>
              <RouterProvider key={last.id} router={router} context={{ user: last }} />
              <SessionEndedDialog
                opened={status?.state === 'signed_out'}
                username={last.username}
                onSignedIn={onSignedIn}
              />
            </DocumentPreviewProvider>
          </ConfirmPasswordProvider>
        </LockContext>
      </SignOutContext>
    </CurrentUserContext>
  )
}
