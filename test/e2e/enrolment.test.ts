import { expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { demoHost, goTo, joinBrowser, visitAs } from '../support/browser.ts'
import { button, heading, textbox } from '../support/controls.ts'
import { tabTo, typeInto } from '../support/keyboard.ts'
import { choosePlacement, confirmPlacement, typeIdentity, typeSituation } from '../support/steps/enrolment.ts'

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
  const itto = { lastName: 'Ouhssaine', lastNameAr: 'أوحساين', firstName: 'Itto', firstNameAr: 'إيطو' }
  await typeIdentity(secretary, { ...itto, birthDate: '31/02/2003' })
  await typeSituation(secretary, 'ورزازات')
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
  const typedAgain = { lastName: 'Ouhsaine', lastNameAr: 'اوحساين', firstName: 'Itto', firstNameAr: 'ايطو' }
  await typeIdentity(secretary, { ...typedAgain, birthDate: '24/03/2003' })
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

  await choosePlacement(secretary)
  expect(await violations(page)).toEqual([])
  await confirmPlacement(secretary)
})
