import {
  endFounder,
  insertFounder,
  listFounderCandidates,
  listFounderNames,
} from '../../../db/queries/enterprises/founders.ts'
import {
  deleteFunding,
  insertFunder,
  insertFunding,
  listFunders,
  updateFunding,
} from '../../../db/queries/enterprises/funding.ts'
import { insertStage, moveStartedStage } from '../../../db/queries/enterprises/history.ts'
import {
  getEnterprise,
  insertEnterprise,
  listAdvisers,
  listEnterprises,
  listWorkshopChoices,
  updateEnterprise,
} from '../../../db/queries/enterprises/records.ts'
import { findMatches } from '../../../db/queries/search.sqlite.ts'
import type { enterprises as contract } from '../../shared/contract/enterprises.ts'
import { DomainError } from '../../shared/errors.ts'
import { groupBy } from '../../shared/group-by.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { Handlers } from '../context.ts'
import {
  checkFunding,
  checkStageChange,
  checkStartMoved,
  isFinal,
  refuseField,
  refuseFuture,
} from '../rules/enterprises.ts'
import { checkTeam, readEnterprise, reindex, replan, requireInUse } from './enterprises/whole.ts'
import { takePublicNumber } from './public-number.ts'

export const enterprises: Handlers<typeof contract> = {
  async list(context, { trashed }) {
    const names = groupBy(await listFounderNames(context.db), (founder) => founder.enterpriseId)
    return (await listEnterprises(context.db, trashed)).map((row) => ({
      ...row,
      granted: row.granted ?? 0,
      paid: row.paid ?? 0,
      nextVisitOn: isFinal(row.stage) ? null : row.nextVisitOn,
      founders: (names.get(row.id) ?? []).map(({ enterpriseId: _, ...name }) => name),
    }))
  },

  async details(context, { id }) {
    return readEnterprise(context.db, id)
  },

  async founderSearch(context, { text }) {
    const matches = await findMatches(context.db, text, ['trainee'], 20)
    return listFounderCandidates(
      context.db,
      matches.map((match) => match.recordId),
    )
  },

  async choices(context) {
    return { advisers: await listAdvisers(context.db), workshops: await listWorkshopChoices(context.db) }
  },

  async create(context, { stage, since, founders, ...fields }) {
    const { db, now, today, user } = context
    if (fields.kind === 'creation' && fields.startedOn !== null) refuseField('startedOn', 'field.invalid')
    if (fields.startedOn !== null) refuseFuture(fields.startedOn, today, 'startedOn')
    const startedOn = stage === 'started' && fields.kind === 'creation' ? since : fields.startedOn
    checkStageChange({ stage, since }, undefined, fields.startedOn, today)
    await checkTeam(context, founders)
    const number = await takePublicNumber(db, 'enterprise', today)
    const audit = { createdAt: now, createdBy: user.id, updatedAt: now, updatedBy: user.id }
    const id = await insertEnterprise(db, { ...fields, startedOn, number, ...audit, trashedAt: null })
    await insertStage(db, { enterpriseId: id, stage, since, note: null, recordedAt: now, recordedBy: user.id })
    for (const founder of founders) await insertFounder(db, { ...founder, enterpriseId: id, since, until: null })
    await replan(db, id)
    await reindex(db, id)
    return readEnterprise(db, id)
  },

  async update(context, { id, version, ...fields }) {
    const { db, now, today, user } = context
    await requireInUse(db, id)
    const current = await readEnterprise(db, id)
    if (current.version !== version) throw new DomainError('record.changed', { record: 'enterprise' })
    checkStartMoved(fields, current, today)
    await updateEnterprise(db, id, { ...fields, updatedAt: now, updatedBy: user.id })
    if (fields.startedOn !== null && fields.startedOn !== current.startedOn)
      await moveStartedStage(db, id, fields.startedOn)
    await replan(db, id)
    await reindex(db, id)
    return readEnterprise(db, id)
  },

  async trash({ db, now, user }, { id }) {
    await getEnterprise(db, id)
    await updateEnterprise(db, id, { trashedAt: now, updatedAt: now, updatedBy: user.id })
    await reindex(db, id)
    return readEnterprise(db, id)
  },

  async restore({ db, now, user }, { id }) {
    await getEnterprise(db, id)
    await updateEnterprise(db, id, { trashedAt: null, updatedAt: now, updatedBy: user.id })
    await reindex(db, id)
    return readEnterprise(db, id)
  },

  async addFounder(context, { enterpriseId, ...founder }) {
    const { db, today } = context
    await requireInUse(db, enterpriseId)
    const { founders } = await readEnterprise(db, enterpriseId)
    refuseFuture(founder.since, today, 'since')
    await checkTeam(context, [...founders.filter((known) => known.until === null), founder])
    await insertFounder(db, { ...founder, enterpriseId, until: null })
    await reindex(db, enterpriseId)
    return readEnterprise(db, enterpriseId)
  },

  async endFounder({ db, today }, { enterpriseId, traineeId, since, until }) {
    await requireInUse(db, enterpriseId)
    const { founders } = await readEnterprise(db, enterpriseId)
    const present = founders.filter((founder) => founder.until === null)
    const leaving = present.find((founder) => founder.traineeId === traineeId && founder.since === since)
    if (!leaving) throw new DomainError('record.not_found', { record: 'founder' })
    if (present.length === 1) throw new DomainError('enterprise.no_founder', {})
    refuseFuture(until, today, 'until')
    if (until < since) refuseField('until', 'field.end_before_start')
    await endFounder(db, { enterpriseId, traineeId, since }, until)
    await reindex(db, enterpriseId)
    return readEnterprise(db, enterpriseId)
  },

  async changeStage({ db, now, today, user }, { enterpriseId, stage, since, note }) {
    await requireInUse(db, enterpriseId)
    const { stages, startedOn } = await readEnterprise(db, enterpriseId)
    checkStageChange({ stage, since }, stages.at(-1), startedOn, today)
    await insertStage(db, { enterpriseId, stage, since, note, recordedAt: now, recordedBy: user.id })
    const change = { updatedAt: now, updatedBy: user.id, ...(stage === 'started' ? { startedOn: since } : {}) }
    await updateEnterprise(db, enterpriseId, change)
    await replan(db, enterpriseId)
    return readEnterprise(db, enterpriseId)
  },

  async addFunding({ db, today }, line) {
    await requireInUse(db, line.enterpriseId)
    checkFunding(line, today)
    await insertFunding(db, line)
    return readEnterprise(db, line.enterpriseId)
  },

  async updateFunding({ db, today }, { id, ...line }) {
    await requireInUse(db, line.enterpriseId)
    checkFunding(line, today)
    await updateFunding(db, id, line)
    return readEnterprise(db, line.enterpriseId)
  },

  async removeFunding({ db }, { enterpriseId, id }) {
    await requireInUse(db, enterpriseId)
    await deleteFunding(db, enterpriseId, id)
    return readEnterprise(db, enterpriseId)
  },

  async funders(context) {
    return listFunders(context.db)
  },

  async addFunder({ db }, funder) {
    const known = (await listFunders(db)).some((other) => fold(other.nameFr) === fold(funder.nameFr))
    if (known) throw new DomainError('record.duplicate', { record: 'funder', field: 'nameFr' })
    return insertFunder(db, funder)
  },
}
