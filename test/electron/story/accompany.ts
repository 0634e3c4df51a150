import { expect } from 'vitest'
import { addDays, addMonths } from '../../../electron/shared/dates.ts'
import { formatDay } from '../../../electron/shared/i18n/format.ts'
import { button, choose, heading } from '../../support/controls.ts'
import { signIn } from '../../support/first-run.ts'
import { signOut } from '../../support/steps/accounts.ts'
import { shown, shownPerson } from '../../support/steps/catalogue.ts'
import {
  addFounders,
  addGrant,
  openNewProject,
  openVisit,
  saveVisit,
  start,
  typeProject,
} from '../../support/steps/enterprises.ts'
import { itto, secretary, today, workshop } from './cast.ts'
import type { Onlooker } from './window.ts'

const name = { fr: 'Filigrane du Drâa', ar: 'تخريم درعة' }
const activity = { fr: 'Bijoux en argent', ar: 'صنع الحلي الفضية' }
const begun = addDays(today, -40)

/** The secretary follows a project from its founder to its first visit. */
export async function accompany(me: Onlooker): Promise<void> {
  const { page, language, t } = me
  await signIn(page, language, secretary)
  await openNewProject(me)
  await addFounders(me, [shownPerson(itto, language)])
  await typeProject(me, {
    name: name.fr,
    nameAr: name.ar,
    activity: shown(activity, language),
    since: addDays(today, -90),
  })
  await choose(page, t('enterprises:field.workshop'), shown(workshop, language))
  await me.picture('project')
  await button(page, t('action.save')).click()
  await heading(page, shown(name, language)).waitFor()

  await addGrant(me, { funder: { fr: 'INDH', ar: 'المبادرة الوطنية للتنمية البشرية' }, dirhams: '15000', on: begun })
  await me.picture('grant')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('alert').count()).toBe(0)
  await button(dialog, t('action.save')).click()
  await dialog.waitFor({ state: 'detached' })
  await start(me, begun)
  await page.getByText(t('followUp:planned', { day: formatDay(addMonths(begun, 1)) })).waitFor()
  const visit = await openVisit(me, '2500,50')
  await me.picture('visit')
  await saveVisit(me, visit)
  await page.getByText(t('followUp:done', { day: formatDay(today) })).waitFor()
  await me.picture('enterprise')
  await signOut(me, secretary)
}
