import { expect } from 'vitest'
import { button, heading, openEntry } from '../../support/controls.ts'
import { signIn } from '../../support/first-run.ts'
import { signOut } from '../../support/steps/accounts.ts'
import { shown, shownPerson } from '../../support/steps/catalogue.ts'
import { previewed, printIn, saveAndClose } from '../../support/steps/documents.ts'
import { chooseResult, markRegister, saveRegister, saveResults } from '../../support/steps/register.ts'
import { fadma, itto, polish, solder, trainer } from './cast.ts'
import type { Onlooker } from './window.ts'

/** The trainer fills a forgotten register, prints the month and assesses the module. */
export async function teach(me: Onlooker, code: string): Promise<void> {
  const { page, language, t } = me
  await signIn(page, language, trainer)
  await me.picture('home-with-tasks')
  await openEntry(me, t('shell:nav.attendance'), t('attendance:title'))
  await me.picture('registers')
  await page
    .getByRole('list', { name: t('attendance:overdue') })
    .getByRole('link')
    .first()
    .click()
  await markRegister(me, 20)
  await me.picture('register')
  await saveRegister(me)

  await openEntry(me, t('shell:nav.attendance'), t('attendance:title'))
  await page
    .getByRole('list', { name: t('attendance:cohorts') })
    .getByRole('link')
    .first()
    .click()
  await heading(page, code).waitFor()
  await me.picture('month')
  const pdf = await me.saveAs('month.pdf')
  await printIn(me, t('attendance:printSheet'), t('attendance:printIn.both'))
  const preview = await previewed(me)
  await me.picture('month-preview')
  await saveAndClose(me, preview)
  expect(pdf().subarray(0, 5).toString()).toBe('%PDF-')

  await button(page, t('attendance:toAssessments')).click()
  await heading(page, t('assessments:title')).waitFor()
  for (const competence of [solder, polish]) {
    await page
      .getByRole('button', { name: new RegExp(shown(competence, language)) })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    for (const person of [itto, fadma]) {
      const group = dialog.getByRole('radiogroup', { name: shownPerson(person, language) })
      await chooseResult(me, group, person === itto ? 'acquired' : 'in_progress')
    }
    if (competence === solder) await me.picture('assess')
    await saveResults(me, 2)
  }
  await me.picture('assessed')
  await signOut(me, trainer)
}
