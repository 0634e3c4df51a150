import { getCentre } from '../../../db/queries/centre.ts'
import { findActivePlacement } from '../../../db/queries/enrolments.ts'
import {
  deleteDraftsBefore,
  getRetention,
  latestInstant,
  listFileDates,
  saveRetention,
} from '../../../db/queries/retention.ts'
import type { Reader } from '../../../db/reader.ts'
import type { personalData as contract, DuePerson } from '../../shared/contract/personal-data.ts'
import { addMonths, localDay } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { formatDay } from '../../shared/i18n/format.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import type { Handlers, MutationContext } from '../context.ts'
import { buildHeldDataSheet } from '../documents/held-data/pdf.ts'
import { heldSections } from '../documents/held-data/sections.ts'
import { anonymise } from '../erasure/anonymise.ts'
import { dueOf } from '../rules/retention.ts'
import { readHeldData } from './held-data.ts'
import { pdfFile, printing } from './printing.ts'
import { requireKnown } from './trainee-views.ts'
import { requireWitness } from './witness.ts'

export const personalData: Handlers<typeof contract> = {
  async sheet(context, { id, language }) {
    const held = await readHeldData(context, id)
    const centre = await getCentre(context.db)
    const definition = buildHeldDataSheet({
      centre,
      language,
      ...printing(context),
      name: personName(held.file, language),
      fileNumber: held.fileNumber,
      dataProtectionNumber: centre.dataProtectionNumber,
      sections: heldSections(held, language),
    })
    const name = `${translatorFor(language)('personalData:sheet.fileName')}-${held.fileNumber}`
    return pdfFile(name, await context.documents.render(definition))
  },

  async rules({ db }) {
    return getRetention(db)
  },

  async updateRules({ db }, rules) {
    await saveRetention(db, rules)
    return {}
  },

  async due(context) {
    await refuseClockBack(context)
    return listDue(context)
  },

  async anonymiseDue(context, { ids, ...witness }) {
    const { db, now, today } = context
    await refuseClockBack(context)
    const due = new Set((await listDue(context)).map(({ id }) => id))
    if (ids.some((id) => !due.has(id))) throw new DomainError('erasure.list_changed', {})
    await requireWitness(context, witness)
    for (const id of ids) await anonymise(db, id, now)
    const { draftMonths } = await getRetention(db)
    await deleteDraftsBefore(db, addMonths(today, -draftMonths))
    await saveRetention(db, { lastRunOn: today })
    return { count: ids.length }
  },

  async anonymise(context, { id, ...witness }) {
    const { db, now, today } = context
    await refuseClockBack(context)
    await requireKnown(db, id)
    const active = await findActivePlacement(db, id, today, null)
    if (active) throw new DomainError('trainee.still_placed', { cohort: active.code })
    await requireWitness(context, witness)
    await anonymise(db, id, now)
    return {}
  },
}

type ClockContext = { readonly db: Reader } & Pick<MutationContext, 'now' | 'today'>

/** On a clock that runs behind what was written, the age of a file means nothing. */
async function refuseClockBack({ db, now }: ClockContext): Promise<void> {
  const latest = await latestInstant(db)
  if (latest > now) throw new DomainError('erasure.clock_back', { day: formatDay(localDay(new Date(latest))) })
}

async function listDue({ db, today }: ClockContext): Promise<DuePerson[]> {
  const rules = await getRetention(db)
  return (await listFileDates(db))
    .map(({ touchedOn, trainedOn, isCertified, followedOn, ...person }) => ({
      ...person,
      ...dueOf({ touchedOn, trainedOn, isCertified: isCertified === 1, followedOn }, rules),
    }))
    .filter(({ dueOn }) => dueOn <= today)
    .sort((a, b) => (a.dueOn + a.fileNumber < b.dueOn + b.fileNumber ? -1 : 1)) as DuePerson[]
}
