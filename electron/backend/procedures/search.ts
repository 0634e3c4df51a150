import { findMatches, type SearchKind } from '../../../db/queries/search.sqlite.ts'
import { listFoundCertificates, listFoundEnterprises, listFoundTrainees } from '../../../db/queries/search.ts'
import type { Role } from '../../shared/contract/define.ts'
import type { search as contract, SearchResult } from '../../shared/contract/search.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { Handlers, QueryContext } from '../context.ts'

/** Files and certificates name trainees: they are for the office alone. */
const searchable: Record<Role, readonly SearchKind[]> = {
  director: ['trainee', 'enterprise', 'certificate'],
  secretary: ['trainee', 'enterprise', 'certificate'],
  administrator: [],
  trainer: [],
}

export const search: Handlers<typeof contract> = {
  async everything(context, { text, limit }) {
    const matches = await findMatches(context.db, text, searchable[context.user.role], limit)
    const idsOf = (kind: SearchKind) => matches.filter((match) => match.kind === kind).map((match) => match.recordId)
    const shown = {
      trainee: await foundTrainees(context, idsOf('trainee')),
      enterprise: await foundEnterprises(context, idsOf('enterprise')),
      certificate: await foundCertificates(context, idsOf('certificate')),
    }
    return matches.flatMap(({ kind, recordId }) => shown[kind].get(recordId) ?? [])
  },
}

type Shown = ReadonlyMap<number, SearchResult>

async function foundTrainees({ db, language }: QueryContext, ids: readonly number[]): Promise<Shown> {
  const rows = await listFoundTrainees(db, ids)
  return byId(
    rows.map((row) => ({
      kind: 'trainee',
      id: row.id,
      title: personName(row, language),
      subtitle: joined(row.fileNumber, row.cohortCode),
    })),
  )
}

async function foundEnterprises({ db, language }: QueryContext, ids: readonly number[]): Promise<Shown> {
  const rows = await listFoundEnterprises(db, ids)
  return byId(
    rows.map((row) => ({
      kind: 'enterprise',
      id: row.id,
      title: enterpriseName(row, language),
      subtitle: joined(row.number, row.activity),
    })),
  )
}

async function foundCertificates({ db, language }: QueryContext, ids: readonly number[]): Promise<Shown> {
  const rows = await listFoundCertificates(db, ids)
  return byId(
    rows.map((row) => ({
      kind: 'certificate',
      id: row.id,
      title: row.number,
      subtitle: joined(personName(row, language), row.cohortCode),
    })),
  )
}

function enterpriseName(row: { name: string; nameAr: string | null }, language: Language): string {
  return language === 'ar' && row.nameAr ? row.nameAr : row.name
}

const byId = (results: SearchResult[]): Shown => new Map(results.map((result) => [result.id, result]))
const joined = (...parts: Array<string | null>) => parts.filter(Boolean).join(' · ')
