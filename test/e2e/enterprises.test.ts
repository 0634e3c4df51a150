import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../electron/shared/dates.ts'
import { formatDay } from '../../electron/shared/i18n/format.ts'
import { violations } from '../support/accessibility.ts'
import { ask, demoHost, goTo, joinBrowser, visitAs } from '../support/browser.ts'
import { button, confirmPassword, heading, textbox } from '../support/controls.ts'
import { demoDay } from '../support/demo-day.ts'
import { previewed, saveAndClose } from '../support/steps/documents.ts'
import { addFounders, openNewProject, openVisit, saveVisit, start, typeProject } from '../support/steps/enterprises.ts'

/** After the training: a project of two, its visits, and the year in figures. */

joinBrowser()
const served = demoHost()

test('an enterprise of two founders starts, its visits are planned, and one is recorded', async () => {
  const secretary = await visitAs(served(), 'secretary', 'fr')
  const { page, t } = secretary
  await openNewProject(secretary)
  const people = await ask(page, 'enterprises.founderSearch', { text: 'a' })
  const [lead, partner] = people.filter(({ liveEnterprise }) => liveEnterprise === null)
  if (!lead || !partner) throw new Error('everybody found has a project')
  await addFounders(secretary, [lead.fileNumber, partner.fileNumber])
  const since = addDays(demoDay, -90)
  await typeProject(secretary, { name: 'Filigrane du Drâa', activity: 'Bijoux en argent', since })
  await textbox(page, t('enterprises:field.ice')).fill('123')
  await button(page, t('action.save')).click()
  await page.getByRole('alert').getByText(t('enterprises:field.ice')).waitFor()
  expect(await violations(page)).toEqual([])
  await textbox(page, t('enterprises:field.ice')).fill('')
  await button(page, t('action.save')).click()
  await heading(page, 'Filigrane du Drâa').waitFor()
  await page.getByText(t('followUp:noneText')).waitFor()

  const started = addDays(demoDay, -40)
  await start(secretary, started)
  for (const month of [1, 3, 6, 12, 24])
    await page.getByText(t('followUp:planned', { day: formatDay(addMonths(started, month)) })).waitFor()
  expect(await violations(page)).toEqual([])

  const visit = await openVisit(secretary, '2500,50')
  await textbox(visit, t('followUp:field.workers')).fill('2')
  await textbox(visit, t('followUp:field.workersWomen')).fill('3')
  await button(visit, t('action.save')).click()
  await visit.getByRole('alert').getByText(t('followUp:field.workersWomen')).waitFor()
  await textbox(visit, t('followUp:field.workersWomen')).fill('1')
  await textbox(visit, t('followUp:field.nextStep')).fill('Ouvrir un compte')
  expect(await violations(page)).toEqual([])
  await saveVisit(secretary, visit)
  await page.getByText(t('followUp:done', { day: formatDay(demoDay) })).waitFor()
})

test('a number of the annual summary opens the list behind it; the year is saved as PDF and as a workbook', async () => {
  const director = await visitAs(served(), 'director', 'fr')
  const { page, t } = director
  await goTo(page, '/summaries')
  await heading(page, t('summaries:title')).waitFor()
  const tile = page.getByRole('button', { name: new RegExp(`^${t('summaries:figure.enrolled')}`) }).first()
  const shown = Number(/\d+/.exec((await tile.textContent()) ?? '')?.[0])
  await tile.click()
  const behind = page.getByRole('dialog')
  await behind.getByRole('grid').waitFor()
  // One row more than people: the titles.
  expect(await behind.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(shown + 1))
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')

  const workbook = page.waitForEvent('download')
  await button(page, t('summaries:exportXlsx')).click()
  await confirmPassword(page, t, 'demo-direction')
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/)
  await button(page, t('summaries:exportPdf')).click()
  const preview = await previewed(director)
  const pdf = page.waitForEvent('download')
  await saveAndClose(director, preview)
  expect((await pdf).suggestedFilename()).toMatch(/\.pdf$/)
})
