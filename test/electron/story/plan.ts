import { expect } from 'vitest'
import { addDays } from '../../../electron/shared/dates.ts'
import { formatDay } from '../../../electron/shared/i18n/format.ts'
import { button, choose, heading, openEntry, textbox } from '../../support/controls.ts'
import { signOut } from '../../support/steps/accounts.ts'
import { shown } from '../../support/steps/catalogue.ts'
import { previewed, printIn, saveAndClose } from '../../support/steps/documents.ts'
import { carry, drop, dropRefused, makeSessions, showWeek, typeSlotHours } from '../../support/steps/timetable.ts'
import { firstMonday, module, secretary } from './cast.ts'
import type { Onlooker } from './window.ts'

/** Two slots a week; a session that may not lie on the other one, and then finds its place. */
export async function plan(me: Onlooker, code: string): Promise<void> {
  const { page, language, t } = me
  await openEntry(me, t('shell:nav.cohorts'), t('cohorts:title'))
  await page.getByRole('grid').getByText(code, { exact: true }).click()
  await page.keyboard.press('Enter')
  await heading(page, t('cohorts:name', { code })).waitFor()
  await page.getByRole('tab', { name: t('cohorts:tab.pattern') }).click()
  await textbox(page, t('cohorts:pattern.from')).fill(formatDay(firstMonday))
  await typeSlotHours(me, 1, '08:30', '12:00')
  await choose(page, t('cohorts:pattern.module'), shown(module, language))
  await button(page, t('cohorts:pattern.add')).click()
  await typeSlotHours(me, 2, '08:30', '12:00')
  await me.picture('pattern')
  await makeSessions(me)
  await page.getByRole('tab', { name: t('cohorts:tab.sessions') }).click()
  await me.picture('sessions')

  await button(page, t('cohorts:seeTimetable')).click()
  const sessions = page.getByRole('button', { name: /08:30/ })
  for (let monday = firstMonday; ; monday = addDays(monday, 7)) {
    await showWeek(me, monday)
    // A closed day may have taken one of the two.
    if ((await sessions.count()) === 2) break
  }
  const tomorrow = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
  await carry(me, sessions.first(), [tomorrow])
  await page
    .getByText(t('components:schedule.conflict', { words: '' }).trim())
    .first()
    .waitFor()
  await me.picture('conflict')
  await dropRefused(me)
  await me.picture('refused')
  await carry(me, sessions.first(), ['ArrowDown', 'ArrowDown'], 'Shift+Tab')
  await drop(me)
  await me.picture('moved')
  const pdf = await me.saveAs('week.pdf')
  await printIn(me, t('timetable:print.action'), t(`timetable:print.${language === 'ar' ? 'ar' : 'fr'}`))
  const preview = await previewed(me)
  await me.picture('week-preview')
  await saveAndClose(me, preview)
  expect(pdf().subarray(0, 5).toString()).toBe('%PDF-')
  await signOut(me, secretary)
}
