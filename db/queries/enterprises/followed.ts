import { type RawBuilder, sql } from 'kysely'
import { finalStages } from '../../../electron/shared/contract/enterprises/parts.ts'

/** Whether the row of `enterprise` at hand is still visited: its latest stage is none of those that end it. */
export const isFollowed: RawBuilder<boolean> = sql<boolean>`(
  SELECT latest.stage FROM enterprise_stage AS latest
  WHERE latest.enterprise_id = enterprise.id
  ORDER BY latest.since DESC, latest.id DESC
  LIMIT 1
) NOT IN (${sql.join(finalStages.map((stage) => sql.lit(stage)))})`
