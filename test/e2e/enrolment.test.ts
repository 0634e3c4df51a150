import { expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { demoHost, goTo, joinBrowser, visitAs } from '../support/browser.ts'
import { button, heading, list, textbox } from '../support/controls.ts'
import { pick, tabTo, typeInto } from '../support/keyboard.ts'

/** The secretary opens a trainee's file and places her, without touching the mouse. */

joinBrowser()
const served = demoHost()

test('a trainee is enrolled in Arabic by keyboard, mistakes and a likely duplicate first, and placed', async () => {
  const secretary = await visitAs(served(), 'secretary', 'ar')
  const { page, t } = secretary
  const keys = page.keyboard
  await keys.press('Alt+2')
  await heading(page, t('trainees:list.title')).waitFor()
  await keys.press('Control+n')
  await heading(page, t('trainees:enrol.title')).waitFor()

  await typeInto(page, textbox(page, t('trainees:field.lastName')), 'Ouhssaine')
  await typeInto(page, textbox(page, t('trainees:field.lastNameAr')), 'أوحساين')
  await typeInto(page, textbox(page, t('trainees:field.firstName')), 'Itto')
  await typeInto(page, textbox(page, t('trainees:field.firstNameAr')), 'إيطو')
  await typeInto(page, textbox(page, t('trainees:field.birthDate')), '31/02/2003')
  const woman = page.getByRole('radio', { name: t('common:sex.F') })
  await tabTo(
    page,
    page
      .getByRole('radio', { name: t('common:sex.M') })
      .or(woman)
      .first(),
  )
  await keys.press('Space')
  await pick(page, list(page, t('trainees:field.targetGroup')), t('trainees:targetGroup.both'))
  await pick(page, list(page, t('trainees:field.commune')), 'ورزازات')
  await typeInto(page, textbox(page, t('trainees:field.phone', { number: 1 })), '06612')
  await keys.press('Control+s')

  await page.getByRole('alert').getByText(t('trainees:field.birthDate')).waitFor()
  await page
    .getByRole('alert')
    .getByText(t('trainees:field.phone', { number: 1 }))
    .waitFor()
  expect(await textbox(page, t('trainees:field.birthDate')).inputValue()).toBe('31/02/2003')
  expect(await violations(page)).toEqual([])

  await typeInto(page, textbox(page, t('trainees:field.birthDate')), '٢٤/٠٣/٢٠٠٣')
  await typeInto(page, textbox(page, t('trainees:field.phone', { number: 1 })), '0661239876')
  await keys.press('Control+s')
  await heading(page, 'أوحساين إيطو').waitFor()

  // The same person once more, as a second secretary would type her.
  await goTo(page, '/trainees/new')
  await heading(page, t('trainees:enrol.title')).waitFor()
  await typeInto(page, textbox(page, t('trainees:field.lastName')), 'Ouhsaine')
  await typeInto(page, textbox(page, t('trainees:field.lastNameAr')), 'اوحساين')
  await typeInto(page, textbox(page, t('trainees:field.firstName')), 'Itto')
  await typeInto(page, textbox(page, t('trainees:field.firstNameAr')), 'ايطو')
  await typeInto(page, textbox(page, t('trainees:field.birthDate')), '24/03/2003')
  await tabTo(page, textbox(page, t('trainees:field.birthPlace')))
  const existing = page.getByRole('button', { name: /أوحساين/ })
  await existing.first().waitFor()
  const firstWay = page.getByRole('alert').or(page.getByRole('status')).getByRole('button').first()
  expect(await firstWay.textContent()).toBe(t('trainees:duplicate.open'))
  expect(await violations(page)).toEqual([])
  await tabTo(page, existing.first(), 'Shift+Tab')
  await keys.press('Enter')
  await tabTo(page, button(page, t('shell:leave.lose')))
  await keys.press('Enter')
  await heading(page, 'أوحساين إيطو').waitFor()

  const tab = page.getByRole('tab', { name: t('trainees:page.placements') })
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await keys.press('ArrowLeft')
  await tab.and(page.getByRole('tab', { selected: true })).waitFor()
  await tabTo(page, button(page, t('enrolments:place.action')))
  await keys.press('Enter')
  await list(page, t('enrolments:field.cohort')).waitFor()
  await tabTo(page, list(page, t('enrolments:field.cohort')))
  await keys.press('ArrowDown')
  await keys.press('Enter')
  expect(await violations(page)).toEqual([])
  await tabTo(page, button(page, t('enrolments:place.save')))
  await keys.press('Enter')
  await page.getByText(t('enrolments:state.in_training')).first().waitFor()
})
