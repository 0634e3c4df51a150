import { button, heading, list, openEntry, type Person, textbox } from '../controls.ts'
import { pick, tabTo, typeInto } from '../keyboard.ts'
import type { Names } from './catalogue.ts'

/** A trainee's file and her placement, without touching the mouse. */

/** Opens an empty file from the list. */
export async function openNewFile(person: Person): Promise<void> {
  const { page, t } = person
  await openEntry(person, t('shell:nav.trainees'), t('trainees:list.title'))
  await page.keyboard.press('Control+n')
  await heading(page, t('trainees:enrol.title')).waitFor()
}

/** Names and birth, in the order in which the page asks for them. */
export async function typeIdentity(person: Person, identity: Names & { readonly birthDate: string }): Promise<void> {
  const { page, t, language } = person
  const scripts = language === 'ar' ? (['Ar', ''] as const) : (['', 'Ar'] as const)
  for (const name of ['lastName', 'firstName'] as const)
    for (const script of scripts)
      await typeInto(page, textbox(page, t(`trainees:field.${name}${script}`)), identity[`${name}${script}`])
  await typeInto(page, textbox(page, t('trainees:field.birthDate')), identity.birthDate)
}

/** That she is a woman, whom the centre is for, and where she lives. */
export async function typeSituation({ page, t }: Person, commune: string): Promise<void> {
  const woman = page.getByRole('radio', { name: t('common:sex.F') })
  await tabTo(
    page,
    page
      .getByRole('radio', { name: t('common:sex.M') })
      .or(woman)
      .first(),
  )
  await page.keyboard.press('Space')
  await pick(page, list(page, t('trainees:field.targetGroup')), t('trainees:targetGroup.both'))
  await pick(page, list(page, t('trainees:field.commune')), commune)
}

/** From her file to the first cohort that the list offers; the window stays open. */
export async function choosePlacement({ page, t, language }: Person): Promise<void> {
  const tab = page.getByRole('tab', { name: t('trainees:page.placements') })
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
  await tab.and(page.getByRole('tab', { selected: true })).waitFor()
  await tabTo(page, button(page, t('enrolments:place.action')))
  await page.keyboard.press('Enter')
  await list(page, t('enrolments:field.cohort')).waitFor()
  await tabTo(page, list(page, t('enrolments:field.cohort')))
  // The first opens the list, which may have to be asked for; the second is on its first answer.
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
}

export async function confirmPlacement({ page, t }: Person): Promise<void> {
  await tabTo(page, button(page, t('enrolments:place.save')))
  await page.keyboard.press('Enter')
  await page.getByText(t('enrolments:state.in_training')).first().waitFor()
}
