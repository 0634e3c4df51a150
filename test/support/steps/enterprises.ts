import type { Locator } from 'playwright-core'
import { formatDay } from '../../../electron/shared/i18n/format.ts'
import { button, choose, heading, list, openEntry, type Person, said, textbox } from '../controls.ts'

/** A project, from its founders to the visit of the enterprise. */

export async function openNewProject(person: Person): Promise<void> {
  const { page, t } = person
  await openEntry(person, t('shell:nav.enterprises'), t('enterprises:list.title'))
  await button(page, t('enterprises:list.new')).first().click()
  await heading(page, t('enterprises:form.newTitle')).waitFor()
}

/** Finds people by name or number, each as one more founder; the first leads. */
export async function addFounders({ page, t }: Person, people: readonly string[]): Promise<void> {
  for (const [at, text] of people.entries()) {
    await list(page, t(at === 0 ? 'enterprises:field.founder' : 'enterprises:form.addFounder')).fill(text)
    await page.getByRole('option', { name: text }).first().click()
    await page.getByRole('group', { name: new RegExp(text) }).waitFor()
  }
}

export interface Project {
  readonly name: string
  readonly nameAr?: string
  readonly activity: string
  readonly since: string
}

/** What a project of crafts must say of itself. */
export async function typeProject({ page, t }: Person, project: Project): Promise<void> {
  await textbox(page, t('enterprises:field.name')).fill(project.name)
  if (project.nameAr) await textbox(page, t('enterprises:field.nameAr')).fill(project.nameAr)
  await choose(page, t('enterprises:field.sector'), t('enterprises:sector.craft'))
  await textbox(page, t('enterprises:field.activity')).fill(project.activity)
  await textbox(page, t('enterprises:field.since')).fill(formatDay(project.since))
}

export async function start({ page, t }: Person, since: string): Promise<void> {
  await button(page, t('enterprises:page.changeStage')).click()
  const dialog = page.getByRole('dialog')
  await choose(dialog, t('enterprises:field.stage'), t('enterprises:stage.started'))
  await textbox(dialog, t('enterprises:field.since')).fill(formatDay(since))
  await button(dialog, t('action.save')).click()
  await dialog.waitFor({ state: 'detached' })
}

export interface Funding {
  readonly funder: { readonly fr: string; readonly ar: string }
  readonly dirhams: string
  readonly on: string
}

/** A grant that was paid in full, by a funder whom the list does not hold yet. */
export async function addGrant({ page, t }: Person, { funder, dirhams, on }: Funding): Promise<void> {
  await button(page, t('enterprises:funding.add')).click()
  const dialog = page.getByRole('dialog', { name: t('enterprises:funding.add') })
  await button(dialog, t('enterprises:funding.newFunder')).click()
  const second = page.getByRole('dialog', { name: t('enterprises:funding.newFunder') })
  await textbox(second, t('enterprises:funding.funderNameFr')).fill(funder.fr)
  await textbox(second, t('enterprises:funding.funderNameAr')).fill(funder.ar)
  await button(second, t('action.save')).click()
  await second.waitFor({ state: 'detached' })
  for (const amount of ['granted', 'paid'] as const)
    await textbox(dialog, t(`enterprises:funding.${amount}`)).fill(dirhams)
  for (const day of ['grantedOn', 'paidOn'] as const)
    await textbox(dialog, t(`enterprises:funding.${day}`)).fill(formatDay(on))
}

/** Opens the sheet of the next visit that is planned, with an enterprise at work and its turnover. */
export async function openVisit({ page, t }: Person, turnover: string): Promise<Locator> {
  await button(page, t('followUp:record')).first().click()
  const visit = page.getByRole('dialog')
  await choose(visit, t('followUp:field.status'), t('followUp:status.active'))
  await textbox(visit, t('followUp:field.turnover')).fill(turnover)
  return visit
}

export async function saveVisit({ page, t }: Person, visit: Locator): Promise<void> {
  await button(visit, t('action.save')).click()
  await said(page, t('followUp:recorded')).waitFor()
}
