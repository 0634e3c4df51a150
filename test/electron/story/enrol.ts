import { formatDay } from '../../../electron/shared/i18n/format.ts'
import { heading, textbox } from '../../support/controls.ts'
import { takeOver } from '../../support/steps/accounts.ts'
import { shown, shownPerson } from '../../support/steps/catalogue.ts'
import {
  choosePlacement,
  confirmPlacement,
  openNewFile,
  typeIdentity,
  typeSituation,
} from '../../support/steps/enrolment.ts'
import { addCohort } from '../../support/steps/timetable.ts'
import { commune, fadma, firstMonday, itto, programme, rachid, room, secretary, today } from './cast.ts'
import type { Onlooker } from './window.ts'

/** The secretary opens a cohort and enrols two people. */
export async function openAndEnrol(me: Onlooker): Promise<string> {
  const { page, language, t } = me
  await takeOver(me, secretary)
  await me.picture('home-secretary')
  const code = await addCohort(me, {
    programme: shown(programme, language),
    startsOn: firstMonday,
    endsOn: today,
    trainer: shownPerson(rachid, language),
    room: shown(room, language),
  })
  await me.picture('cohort')

  for (const [person, birthDate] of [
    [itto, '24/03/2003'],
    [fadma, '02/11/1999'],
  ] as const) {
    await openNewFile(me)
    await typeIdentity(me, { ...person, birthDate })
    await typeSituation(me, shown(commune, language))
    if (person === itto) await me.picture('enrol')
    await page.keyboard.press('Control+s')
    await heading(page, shownPerson(person, language)).waitFor()
    await choosePlacement(me)
    const since = textbox(page, t('enrolments:field.startsOn'))
    await since.fill(formatDay(firstMonday))
    if (person === itto) await me.picture('place')
    await confirmPlacement(me)
  }
  await me.picture('placed')
  return code
}
