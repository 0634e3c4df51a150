import type { Language } from '../../../electron/shared/i18n/languages.ts'
import { button, choose, heading, type Person, said, textbox } from '../controls.ts'

/** What a centre teaches, where and by whom, entered on the pages of the settings. */

/** A name in both scripts. */
export interface TwoNames {
  readonly fr: string
  readonly ar: string
}

/** The name as a page in that language shows it. */
export const shown = (name: TwoNames, language: Language) => (language === 'ar' ? name.ar : name.fr)

/** Opens a dialog by its button, fills both names and what else there is, and saves. */
async function inDialog(
  { page, t }: Person,
  opener: string,
  names: TwoNames,
  fill?: (dialog: ReturnType<typeof page.getByRole>) => Promise<void>,
): Promise<void> {
  await button(page, opener).first().click()
  const dialog = page.getByRole('dialog')
  await textbox(dialog, t('workshops:field.nameFr')).fill(names.fr)
  await textbox(dialog, t('workshops:field.nameAr')).fill(names.ar)
  await fill?.(dialog)
  await button(dialog, t('action.save')).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A workshop of crafts; its page opens. */
export async function addWorkshop(person: Person, names: TwoNames, code: string): Promise<void> {
  const { page, t, language } = person
  await inDialog(person, t('workshops:add'), names, async (dialog) => {
    await textbox(dialog, t('workshops:field.code')).fill(code)
    await dialog.getByRole('radio', { name: t('workshops:family.craft') }).check()
  })
  await heading(page, shown(names, language)).waitFor()
}

/** A programme on the page of its workshop. */
export async function addProgramme(person: Person, names: TwoNames, hours: number): Promise<void> {
  const { t } = person
  await inDialog(person, t('workshops:programme.add'), names, (dialog) =>
    textbox(dialog, t('workshops:programme.requiredHours')).fill(String(hours)),
  )
}

export async function addModule(person: Person, names: TwoNames, hours: number): Promise<void> {
  const { t } = person
  await inDialog(person, t('workshops:module.add'), names, (dialog) =>
    textbox(dialog, t('workshops:module.hours')).fill(String(hours)),
  )
}

/** A competence of the module with these names. */
export async function addCompetence(person: Person, module: TwoNames, names: TwoNames, isCritical = false) {
  const { page, t, language } = person
  const opener = `${t('workshops:competence.add')} (${shown(module, language)})`
  await inDialog(person, opener, names, async (dialog) => {
    if (isCritical) await dialog.getByRole('checkbox', { name: t('workshops:competence.isCritical') }).check()
  })
  await page.getByText(shown(names, language)).first().waitFor()
}

/** A room without a step. */
export async function addRoom(person: Person, names: TwoNames, capacity: number): Promise<void> {
  const { t } = person
  await inDialog(person, t('rooms:add'), names, async (dialog) => {
    await textbox(dialog, t('rooms:field.capacity')).fill(String(capacity))
    await dialog.getByRole('checkbox', { name: t('rooms:field.isStepFree') }).check()
  })
}

export interface Names {
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string
  readonly firstNameAr: string
}

/** A person as lists and titles in that language name them. */
export const shownPerson = (person: Names, language: Language) =>
  language === 'ar' ? `${person.lastNameAr} ${person.firstNameAr}` : `${person.lastName} ${person.firstName}`

/** Somebody who leads sessions of that workshop. */
export async function addTrainer({ page, t, language }: Person, trainer: Names, workshop: TwoNames): Promise<void> {
  await button(page, t('trainers:add')).first().click()
  const dialog = page.getByRole('dialog')
  for (const field of ['lastName', 'lastNameAr', 'firstName', 'firstNameAr'] as const)
    await textbox(dialog, t(`trainers:field.${field}`)).fill(trainer[field])
  await dialog.getByRole('radio', { name: t('common:sex.M') }).check()
  await choose(dialog, t('trainers:field.workshop'), shown(workshop, language))
  await button(dialog, t('action.save')).click()
  await said(page, shownPerson(trainer, language)).waitFor()
}
