import { z } from 'zod'
import { TraineeFilters } from '../../../electron/shared/contract/trainees.ts'

/** Filters of the list as they stand in its address; what is wrong there is left out. */
export const TraineesSearch = z.object({
  text: z.string().max(120).optional().catch(undefined),
  sex: TraineeFilters.shape.sex.catch(undefined),
  targetGroup: TraineeFilters.shape.targetGroup.catch(undefined),
  cohortId: TraineeFilters.shape.cohortId.catch(undefined),
  state: TraineeFilters.shape.state.catch(undefined),
  isComplete: TraineeFilters.shape.isComplete.catch(undefined),
  inTrash: TraineeFilters.shape.inTrash.catch(undefined),
})
export type TraineesSearch = z.infer<typeof TraineesSearch>

/** The open tab of a trainee's page. */
export const TraineeSearch = z.object({ tab: z.enum(['file', 'placements']).optional().catch(undefined) })
