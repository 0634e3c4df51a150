import { expect, test } from 'vitest'
import { isolate, isolateLtr } from '../../electron/shared/i18n/isolate.ts'
import { sideways, violations } from '../support/accessibility.ts'
import { ask, demoAccounts, demoHost, goTo, joinBrowser, visitAs } from '../support/browser.ts'
import { button, confirmPassword, heading, said, textbox } from '../support/controls.ts'
import { demoDay } from '../support/demo-day.ts'
import { previewed, printIn } from '../support/steps/documents.ts'

/** What the law on personal data asks of the director: what is held, how long, who is forgotten, and what leaves. */

joinBrowser()
const served = demoHost()
const dayOf = (iso: string) => iso.split('-').reverse().join('/')

test.each(['fr', 'ar'] as const)(
  'files kept long enough are read, ticked and forgotten by two people in %s',
  async (language) => {
    const director = await visitAs(served(), 'director', language)
    const { page, t } = director
    await goTo(page, '/settings/retention')
    await heading(page, t('personalData:retention.title')).waitFor()
    const years = textbox(page, t('personalData:retention.field.trainedYears'))
    await years.fill('1')
    await expect.poll(() => years.inputValue()).toBe(`1\u00a0${t('common:unit.year', { count: 1 })}`)
    await button(page, t('action.save')).click()
    await confirmPassword(page, t, demoAccounts.director.password)
    await said(page, t('personalData:retention.saved')).waitFor()

    const list = page.getByRole('grid', { name: t('personalData:retention.due') })
    await list.getByRole('row').nth(1).waitFor()
    const before = (await ask(page, 'personalData.due', {})).length
    const approve = button(page, t('personalData:retention.approve'))
    await approve.click()
    await page.getByText(t('personalData:retention.nothingChosen')).waitFor()
    expect((await ask(page, 'personalData.due', {})).length).toBe(before)
    await list.getByRole('row').nth(1).getByRole('checkbox').check()
    await approve.click()
    const dialog = page.getByRole('dialog', { name: t('personalData:retention.approveTitle', { count: 1 }) })
    await dialog.waitFor()
    expect(await violations(page)).toEqual([])

    // Nobody is the second person of herself.
    await textbox(dialog, t('session:login.username')).fill(demoAccounts.director.username)
    await dialog.locator('input[type=password]').fill(demoAccounts.director.password)
    await button(dialog, t('personalData:anonymise.submit')).click()
    await dialog.getByText(t('errors:erasure.witness_refused')).waitFor()
    expect((await ask(page, 'personalData.due', {})).length).toBe(before)
    await textbox(dialog, t('session:login.username')).fill(demoAccounts.administrator.username)
    await dialog.locator('input[type=password]').fill(demoAccounts.administrator.password)
    await button(dialog, t('personalData:anonymise.submit')).click()
    await said(page, t('personalData:retention.done', { count: 1 })).waitFor()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(t('personalData:retention.lastRun', { day: isolateLtr(dayOf(demoDay)) })).waitFor()
    expect((await ask(page, 'personalData.due', {})).length).toBe(before - 1)

    await page.getByRole('button', { name: `${t('shell:header.textSize')} : ` }).click()
    await page.getByRole('menuitem', { name: t('shell:header.size', { size: 150 }) }).click()
    expect(await sideways(page)).toBe(0)
  },
)

test('a director prints what is held on somebody, then forgets the person, who is nowhere named any more', async () => {
  const director = await visitAs(served(), 'director', 'fr')
  const { page, t } = director
  const cohorts = await ask(page, 'cohorts.list', {})
  const ended = cohorts.filter(({ status }) => status === 'ended').at(-1)!
  const [member] = await ask(page, 'cohorts.members', { id: ended.id, on: demoDay })
  const name = `${member!.lastName} ${member!.firstName}`
  await goTo(page, `/trainees/${member!.traineeId}`)
  await printIn(director, t('personalData:act.sheet'), 'Français')
  await confirmPassword(page, t, demoAccounts.director.password)
  await previewed(director)
  await page.keyboard.press('Escape')

  await button(page, t('action.more')).click()
  await page.getByRole('menuitem', { name: t('personalData:act.anonymise') }).click()
  const dialog = page.getByRole('dialog', { name: t('personalData:anonymise.title', { name: isolate(name) }) })
  await textbox(dialog, t('session:login.username')).fill(demoAccounts.administrator.username)
  await dialog.locator('input[type=password]').fill(demoAccounts.administrator.password)
  await button(dialog, t('personalData:anonymise.submit')).click()
  await heading(page, t('personalData:anonymous')).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await button(page, t('personalData:act.sheet')).count()).toBe(0)

  for (const address of [`/cohorts/${ended.id}`, `/assessments/${ended.id}`, `/certificates?cohort=${ended.id}`]) {
    await goTo(page, address)
    await page.getByText(t('anonymised')).first().waitFor()
    expect(await page.getByRole('main').getByText(name).count(), address).toBe(0)
  }
  await page.keyboard.press('Control+K')
  await page.keyboard.type(member!.fileNumber)
  await page.getByText(t('shell:palette.nothing', { text: member!.fileNumber })).waitFor()
})

test('a secretary neither forgets anybody nor reads who is due', async () => {
  const { page, t } = await visitAs(served(), 'secretary', 'fr')
  await goTo(page, '/settings/retention')
  await heading(page, t('shell:error.forbiddenTitle')).waitFor()
  const [row] = await ask(page, 'trainees.list', { text: '' })
  await goTo(page, `/trainees/${row!.id}`)
  await button(page, t('trainees:page.trash')).waitFor()
  expect(await button(page, t('action.more')).count()).toBe(0)
})

test('the director says why a list leaves with names, and finds it in the log by the number of its file', async () => {
  const { page, t } = await visitAs(served(), 'director', 'fr')
  await goTo(page, '/trainees')
  await button(page, t('components:dataGrid.export')).click()
  const dialog = page.getByRole('dialog', { name: t('trainees:export.title') })
  await button(dialog, t('trainees:export.withNames')).click()
  await dialog.getByText(t('errors:field.required')).waitFor()
  expect(await violations(page)).toEqual([])
  const reason = 'Demande écrite de l’Entraide nationale'
  await textbox(dialog, t('export.reason')).fill(reason)
  const download = page.waitForEvent('download')
  await button(dialog, t('trainees:export.withNames')).click()
  await confirmPassword(page, t, demoAccounts.director.password)
  const number = /-n(\d+)\.csv$/.exec((await download).suggestedFilename())?.[1]
  await said(page, t('shell:preview.copy')).waitFor()
  await dialog.waitFor({ state: 'detached' })

  await goTo(page, '/settings/audit')
  await textbox(page, t('audit:filter.seq')).fill(number!)
  const grid = page.getByRole('grid', { name: t('audit:list') })
  await expect.poll(() => grid.getByRole('row').count()).toBe(2)
  await grid.getByText(reason).waitFor()
})

test('the search finds cohorts and workshops by the beginning of their words', async () => {
  const { page, t } = await visitAs(served(), 'secretary', 'fr')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('agr')
  const found = page.getByRole('dialog').getByRole('option')
  await found.filter({ hasText: 'AGR-2026-A' }).waitFor()
  await found.filter({ hasText: 'Agriculture' }).waitFor()
  await found.filter({ hasText: 'AGR-2026-A' }).click()
  await heading(page, t('cohorts:name', { code: 'AGR-2026-A' })).waitFor()
})
