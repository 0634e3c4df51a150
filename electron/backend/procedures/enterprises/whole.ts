import type { z } from 'zod'
import { getFounderFile, listFounders } from '../../../../db/queries/enterprises/founders.ts'
import { listFunding } from '../../../../db/queries/enterprises/funding.ts'
import { listStages } from '../../../../db/queries/enterprises/history.ts'
import { getEnterprise } from '../../../../db/queries/enterprises/records.ts'
import { insertVisit, listVisits, updateVisit } from '../../../../db/queries/follow-up.ts'
import { index, unindex } from '../../../../db/queries/search.sqlite.ts'
import type { Reader, Writer } from '../../../../db/reader.ts'
import type { EnterpriseDetails } from '../../../shared/contract/enterprises/record.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/i18n/languages.ts'
import { personName } from '../../../shared/i18n/person-name.ts'
import { checkFounders, fundingTotals } from '../../rules/enterprises.ts'
import { planFrom, planVisits } from '../../rules/follow-up.ts'

/** What the acts on one enterprise share: reading it whole, keeping its visits and its search words in step. */

export async function readEnterprise(db: Reader, id: number): Promise<EnterpriseDetails> {
  const { trashedAt, ...row } = await getEnterprise(db, id)
  const funding = await listFunding(db, id)
  const details: z.input<typeof EnterpriseDetails> = {
    ...row,
    isTrashed: trashedAt !== null,
    founders: await listFounders(db, id),
    stages: await listStages(db, id),
    funding,
    totals: fundingTotals(funding),
  }
  return details as EnterpriseDetails
}

/** What is in the trash takes no changes, whoever still has its page open. */
export async function requireInUse(db: Reader, id: number): Promise<void> {
  const { number, trashedAt } = await getEnterprise(db, id)
  if (trashedAt !== null) throw new DomainError('enterprise.in_trash', { number })
}

/** Plans the visits that the start day asks for, and moves those that are not done. */
export async function replan(db: Writer, id: number): Promise<void> {
  const { kind, startedOn, stages } = await readEnterprise(db, id)
  const from = planFrom({ kind, startedOn, supportedSince: stages[0]!.since })
  if (from === null) return
  const plan = planVisits(from, await listVisits(db, id))
  for (const visit of plan.added) await insertVisit(db, { enterpriseId: id, ...visit })
  for (const { id: visitId, plannedOn } of plan.moved) await updateVisit(db, visitId, { plannedOn })
}

/** An enterprise is found by its names, number, activity, phone and founders; not while it is in the trash. */
export async function reindex(db: Writer, id: number): Promise<void> {
  const { isTrashed, founders, ...row } = await readEnterprise(db, id)
  if (isTrashed) return unindex(db, 'enterprise', id)
  const people = founders.flatMap((one) => [one.lastName, one.firstName, one.lastNameAr, one.firstNameAr])
  const { number, name, nameAr, activity, phone, ice, registrationNumber } = row
  await index(db, 'enterprise', id, [number, name, nameAr, activity, phone, ice, registrationNumber, ...people])
}

/** Every founder has a file, and they found the enterprise together only once each. */
export async function checkTeam(
  { db, language }: { db: Reader; language: Language },
  founders: ReadonlyArray<{ traineeId: number; sharePercent: number | null }>,
): Promise<void> {
  const names = new Map<number, string>()
  for (const { traineeId } of founders) {
    names.set(traineeId, personName(await getFounderFile(db, traineeId), language))
  }
  checkFounders(founders, (traineeId) => names.get(traineeId) ?? '')
}
