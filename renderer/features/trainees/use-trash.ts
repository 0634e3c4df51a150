import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { toast } from '../../components/toast.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'

/** Puts a file in the trash with a way back, and brings it back. A refusal is said in words. */
export function useTrash() {
  const { t } = useTranslation('trainees')
  const { name } = useFormatters()
  const { ofError } = useMessages()
  const navigate = useNavigate()
  const toTrash = useMutation('trainees.trash')
  const fromTrash = useMutation('trainees.restore')

  async function restore(trainee: TraineeDetails): Promise<void> {
    try {
      await fromTrash.mutateAsync({ id: trainee.id })
      toast(t('page.restored', { name: name(trainee) }))
      await navigate({ to: '/trainees/$id', params: { id: String(trainee.id) } })
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  async function trash(trainee: TraineeDetails): Promise<void> {
    try {
      await toTrash.mutateAsync({ id: trainee.id })
      await navigate({ to: '/trainees' })
      toast(t('page.trashed', { name: name(trainee) }), { onUndo: () => void restore(trainee) })
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return { trash, restore }
}
