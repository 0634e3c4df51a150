import { z } from 'zod'
import { mutation, office, query } from './define.ts'
import { FounderFields, FoundFounder, fundingFields, fundingRules, stages } from './enterprises/parts.ts'
import { EnterpriseDetails, EnterpriseFields, EnterpriseRow, Funder, registrationRules } from './enterprises/record.ts'
import {
  EnterpriseId,
  FundingLineId,
  IsoDay,
  Nothing,
  optionalText,
  requiredText,
  TraineeId,
  UserId,
  WorkshopId,
} from './fields.ts'

/** Enterprises of graduates: who founds them, at which dated stage they stand, what pays for them. */

const changes = { changes: ['enterprises', 'followUp', 'summaries', 'search', 'home'] } as const
const one = z.strictObject({ id: EnterpriseId })
const ofEnterprise = { enterpriseId: EnterpriseId }
/** `id` is the line's here; the entry is about its enterprise. */
const ofLine = { kind: 'change', record: ['enterprise', 'enterpriseId'] } as const

export const enterprises = {
  /** All that are not in the trash, or only those that are; latest number first. */
  list: query(office, z.strictObject({ trashed: z.boolean() }), z.array(EnterpriseRow)),
  details: query(office, one, EnterpriseDetails, { audit: { kind: 'read' } }),
  /** People who may found an enterprise: by file number or folded name in either script, best 20. */
  founderSearch: query(office, z.strictObject({ text: z.string().trim().max(80) }), z.array(FoundFounder)),
  /** Those who may be chosen as advisers, and the workshops that an activity may continue: what the form offers. */
  choices: query(
    office,
    Nothing,
    z.strictObject({
      advisers: z.array(z.strictObject({ id: UserId, name: z.string() })),
      workshops: z.array(z.strictObject({ id: WorkshopId, nameFr: z.string(), nameAr: z.string() })),
    }),
  ),
  /** Gives the project its number. `since` dates its first stage and its founders. */
  create: mutation(
    office,
    z
      .strictObject({
        ...EnterpriseFields,
        stage: z.enum(stages),
        since: IsoDay,
        founders: z.array(z.strictObject(FounderFields)).min(1).max(60),
      })
      .check(...registrationRules),
    EnterpriseDetails,
    changes,
  ),
  /** `version` is the one that the form was opened with. */
  update: mutation(
    office,
    z.strictObject({ id: EnterpriseId, version: z.int(), ...EnterpriseFields }).check(...registrationRules),
    EnterpriseDetails,
    { ...changes, audit: { kind: 'change', before: 'details' } },
  ),
  trash: mutation(office, one, EnterpriseDetails, changes),
  restore: mutation(office, one, EnterpriseDetails, changes),
  addFounder: mutation(
    office,
    z.strictObject({ ...ofEnterprise, ...FounderFields, since: IsoDay }),
    EnterpriseDetails,
    changes,
  ),
  /** The person leaves the enterprise; the last founder cannot. */
  endFounder: mutation(
    office,
    z.strictObject({ ...ofEnterprise, traineeId: TraineeId, since: IsoDay, until: IsoDay }),
    EnterpriseDetails,
    changes,
  ),
  /** Enters the next stage; `started` sets the start day and plans the visits. */
  changeStage: mutation(
    office,
    z.strictObject({ ...ofEnterprise, stage: z.enum(stages), since: IsoDay, note: optionalText(400) }),
    EnterpriseDetails,
    changes,
  ),
  addFunding: mutation(
    office,
    z.strictObject({ ...ofEnterprise, ...fundingFields }).check(...fundingRules),
    EnterpriseDetails,
    changes,
  ),
  updateFunding: mutation(
    office,
    z.strictObject({ ...ofEnterprise, id: FundingLineId, ...fundingFields }).check(...fundingRules),
    EnterpriseDetails,
    { ...changes, audit: ofLine },
  ),
  removeFunding: mutation(office, z.strictObject({ ...ofEnterprise, id: FundingLineId }), EnterpriseDetails, {
    ...changes,
    audit: ofLine,
  }),
  funders: query(office, Nothing, z.array(Funder)),
  addFunder: mutation(office, z.strictObject({ nameFr: requiredText(120), nameAr: optionalText(120) }), Funder, {
    changes: ['enterprises'],
    audit: { kind: 'change', record: ['funder', 'id'] },
  }),
}
