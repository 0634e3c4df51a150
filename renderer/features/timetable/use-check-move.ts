import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomId, SessionId } from '../../../electron/shared/contract/fields.ts'
import { isIsoDay, isIsoTime } from '../../../electron/shared/dates.ts'
import { readError } from '../../../electron/shared/errors.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'

export interface MoveProposal {
  id: number
  heldOn: string
  startsAt: string
  endsAt: string
  roomId: number
}

const pauseMs = 120

/** What the backend says of a place while a session is carried or typed there: sentences, or nothing yet. */
export function useCheckMove(proposal: MoveProposal | null) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { label } = useFormatters()
  const asked = useSettled(proposal && isComplete(proposal) ? proposal : null)
  const { data } = useQuery(
    'timetable.checkMove',
    {
      id: (asked?.id ?? 0) as SessionId,
      heldOn: asked?.heldOn ?? '',
      startsAt: asked?.startsAt ?? '',
      endsAt: asked?.endsAt ?? '',
      roomId: (asked?.roomId ?? 0) as RoomId,
    },
    { enabled: asked !== null },
  )
  if (!data || asked === null || proposal === null) return { isKnown: false, conflict: undefined, warning: undefined }
  const conflict = data.refusals.map((refusal) => ofError(readError(refusal))).join(' ')
  const warning = data.warnings
    .map(({ room, trainees }) => t('timetable:session.notStepFree', { room: label(room), count: trainees }))
    .join(' ')
  return { isKnown: true, conflict: conflict || undefined, warning: warning || undefined }
}

function isComplete({ heldOn, startsAt, endsAt, roomId }: MoveProposal): boolean {
  return isIsoDay(heldOn) && isIsoTime(startsAt) && isIsoTime(endsAt) && startsAt < endsAt && roomId > 0
}

/** The value once it has stopped changing for a moment; null at once. */
function useSettled(value: MoveProposal | null): MoveProposal | null {
  const [settled, setSettled] = useState<MoveProposal | null>(null)
  const key = JSON.stringify(value)
  useEffect(() => {
    const next = JSON.parse(key) as MoveProposal | null
    const timer = setTimeout(() => setSettled(next), next ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [key])
  return value === null ? null : settled
}
