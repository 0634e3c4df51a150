import { listCertificatesOfTrainee } from '../../../db/queries/certificates.ts'
import { listPlacements } from '../../../db/queries/enrolments.ts'
import { listEnterpriseIdsOf } from '../../../db/queries/enterprises/founders.ts'
import { listVisits } from '../../../db/queries/follow-up.ts'
import { getAuthors, listAssessmentsOf, listExplainedMarks } from '../../../db/queries/held-data.ts'
import { countHours } from '../../../db/queries/hours.sqlite.ts'
import { getTrainee } from '../../../db/queries/trainees.ts'
import type { QueryContext } from '../context.ts'
import type { HeldData } from '../documents/held-data/model.ts'
import { readEnterprise } from './enterprises/whole.ts'

/** Reads everything that the tables hold about one person. */
export async function readHeldData({ db, resources }: QueryContext, traineeId: number): Promise<HeldData> {
  const { photo, randomKey, anonymisedAt, fileNumber, registeredOn, notDuplicateReason, ...file } = await getTrainee(
    db,
    traineeId,
  )
  const enterprises: HeldData['enterprises'][number][] = []
  for (const id of await listEnterpriseIdsOf(db, traineeId))
    enterprises.push({ details: await readEnterprise(db, id), visits: await listVisits(db, id) })
  return {
    traineeId,
    file: file as HeldData['file'],
    fileNumber,
    registeredOn,
    hasPhoto: photo !== null,
    notDuplicateReason,
    commune: (file.communeCode && resources.geography.find(file.communeCode)) || null,
    placements: await listPlacements(db, traineeId),
    hours: await countHours(db, { traineeId }),
    marks: await listExplainedMarks(db, traineeId),
    assessments: await listAssessmentsOf(db, traineeId),
    certificates: await listCertificatesOfTrainee(db, traineeId),
    enterprises,
    authors: await getAuthors(db, traineeId),
  }
}
