import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../electron/shared/contract/fields.ts'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CancelSession } from './cancel-session.tsx'
import { MoveSession } from './move-session.tsx'
import { ReplaceTrainer } from './replace-trainer.tsx'
import { SessionFacts } from './session-facts.tsx'
import { SetModule } from './set-module.tsx'
import styles from './timetable.module.css'

interface SessionDialogProps {
  id: number
  canPlan: boolean
  onClose: () => void
}

const changes = { move: MoveSession, replace: ReplaceTrainer, setModule: SetModule, cancel: CancelSession }
type Change = keyof typeof changes

/** One session: what it is, and what the office may do with it. */
export function SessionDialog({ id, canPlan, onClose }: SessionDialogProps) {
  const { t } = useTranslation()
  const session = useQuery('timetable.session', { id: id as SessionId })
  const [change, setChange] = useState<Change | null>(null)
  const Change = change && changes[change]
  if (Change && session.data) return <Change session={session.data} onClose={() => setChange(null)} />
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('timetable:session.title')}
      footer={session.data ? <Acts session={session.data} {...{ canPlan, onClose, onChange: setChange }} /> : null}
    >
      <Loaded query={session}>{(loaded) => <SessionFacts session={loaded} />}</Loaded>
    </Dialog>
  )
}

interface ActsProps {
  session: SessionView
  canPlan: boolean
  onClose: () => void
  onChange: (change: Change) => void
}

function Acts({ session, canPlan, onClose, onChange }: ActsProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const restore = useMutation('timetable.restoreSession')
  const close = <Button onClick={onClose}>{t('common:action.close')}</Button>
  if (!canPlan) return close
  if (session.isRegisterComplete)
    return (
      <Stack>
        <p className={styles.note}>{t('timetable:session.locked')}</p>
        {close}
      </Stack>
    )
  if (session.cancelled)
    return (
      <>
        {restore.error ? <FormAlert>{ofError(restore.error)}</FormAlert> : null}
        <Button
          variant="primary"
          loading={restore.isPending}
          onClick={() =>
            restore.mutate({ id: session.id }, { onSuccess: () => toast(t('timetable:session.restored')) })
          }
        >
          {t('timetable:session.restore')}
        </Button>
        {close}
      </>
    )
  return (
    <>
      <Button variant="primary" onClick={() => onChange('move')}>
        {t('timetable:session.move')}
      </Button>
      <Button onClick={() => onChange('replace')}>{t('timetable:session.replace')}</Button>
      <Button onClick={() => onChange('setModule')}>{t('timetable:session.setModule')}</Button>
      <Button variant="danger" onClick={() => onChange('cancel')}>
        {t('timetable:session.cancel')}
      </Button>
    </>
  )
}
