import { hostname } from 'node:os'
import { factsOf } from '../../../db/backup.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { DomainError } from '../../shared/errors.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { countsOf } from '../backups/counts.ts'
import type { Backup } from '../backups/ladder.ts'
import type { ActContext } from '../context.ts'
import { buildDrillSheet } from '../documents/drill-sheet.ts'
import { pdfFile } from './printing.ts'
import { requireOpen } from './session.ts'

/**
 * Tries a restore of that backup without putting it in place, and answers the page that says how it went: also of one
 * that failed, so that somebody can act on it. @throws DomainError `backup.other_centre`, and what a drill throws.
 */
export async function drillOn(
  context: ActContext,
  backup: Backup,
  place: string | null,
): Promise<OutputOf<'backups.drill'>> {
  const { backups, vault, user, language, now, today } = context
  const database = requireOpen(vault)
  if (backup.manifest.vaultId !== vault.envelope.vaultId) throw new DomainError('backup.other_centre', {})
  const drill = await backups.drill(place, backup)
  if (!drill.failed) backups.notes.write({ drilledAt: now })
  const stick = backups.places.sticks().find(({ id }) => id === place)
  const sheet = buildDrillSheet({
    by: user.displayName,
    centre: await getCentre(database.kysely),
    language,
    at: now,
    station: hostname(),
    stick: stick?.number ?? null,
    isOutside: place !== null,
    backup: backup.manifest,
    drill,
    restored: drill.tables && countsOf(drill.tables),
    today: countsOf(factsOf(database.raw).tables),
  })
  const name = `${translatorFor(language)('backups:drillSheet.fileName')}-${today}`
  return { failedAt: drill.failed?.step ?? null, report: pdfFile(name, await context.documents.render(sheet)) }
}
