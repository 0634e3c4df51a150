import { expect, test } from 'vitest'
import { addDays, mondayOf } from '../../electron/shared/dates.ts'
import { violations } from '../support/accessibility.ts'
import { ask, demoHost, goTo, joinBrowser, type Visit, visitAs } from '../support/browser.ts'
import { button, heading, said, textbox } from '../support/controls.ts'
import { demoDay } from '../support/demo-day.ts'
import { anEveningCohort, aPastSession, evening } from '../support/evening-cohort.ts'
import { tabTo, typeInto } from '../support/keyboard.ts'

/** A cohort's weeks: planned, moved, marked, printed for signature. */

joinBrowser()
const served = demoHost()

/** The first week to come without a closed day. */
async function aFullWeek({ page }: Visit): Promise<string> {
  const first = addDays(mondayOf(demoDay), 7)
  for (let monday = first; monday < addDays(first, 70); monday = addDays(monday, 7)) {
    const closures = await ask(page, 'calendar.closures', { startsOn: monday, endsOn: addDays(monday, 6) })
    if (closures.length === 0) return monday
  }
  throw new Error('ten weeks with a closed day each')
}

test('a weekly pattern becomes sessions; one is moved by keyboard, past a conflict that names the other', async () => {
  const secretary = await visitAs(served(), 'secretary', 'fr')
  const { page, t } = secretary
  const cohort = await anEveningCohort(page, 'SOIR-A')
  const other = await ask(page, 'cohorts.details', { id: (await anEveningCohort(page, 'SOIR-B')).id })
  const monday = await aFullWeek(secretary)
  await ask(page, 'timetable.addSession', {
    cohortId: other.id,
    trainerId: cohort.trainerId,
    roomId: other.room?.id ?? cohort.roomId,
    heldOn: addDays(monday, 1),
    ...evening,
    moduleId: null,
  })

  await goTo(page, `/cohorts/${cohort.id}?tab=pattern`)
  const from = textbox(page, t('cohorts:pattern.startsAt'))
  await from.fill(evening.startsAt)
  await textbox(page, t('cohorts:pattern.endsAt')).fill(evening.endsAt)
  await page.keyboard.press('Tab')
  await page.getByRole('heading', { name: t('cohorts:pattern.preview') }).waitFor()
  await page.getByText(/^\d+ séances?, .* au total$/).waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, t('cohorts:pattern.generate')).click()
  await said(page, t('cohorts:pattern.generated', { count: 2 }).replace(/^2 /, ' ')).waitFor()

  await goTo(page, `/timetable?by=cohort&id=${cohort.id}&monday=${monday}`)
  const session = page.getByRole('button', { name: /18:15/ })
  await session.waitFor()
  await tabTo(page, session)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page
    .getByText(/SOIR-B/)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText(t('timetable:refused', { why: '' }).trim()).waitFor()
  await tabTo(page, session, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await said(page, t('timetable:session.moved')).waitFor()
  const [moved] = await ask(page, 'timetable.sessions', {
    from: monday,
    to: addDays(monday, 5),
    cohortId: cohort.id,
  })
  expect(moved?.heldOn).toBe(addDays(monday, 2))
})

test('a trainer finds the forgotten register at home and fills it by keyboard in Arabic', async () => {
  const secretary = await visitAs(served(), 'secretary', 'fr')
  const trainer = await visitAs(served(), 'trainer', 'ar')
  const { page, t } = trainer
  const own = (await ask(page, 'session.status', {})).user?.trainerId
  const cohort = await anEveningCohort(secretary.page, 'SOIR-C')
  const people = await ask(secretary.page, 'trainees.list', { text: '', state: 'unplaced' })
  const free =
    people.length >= 2 ? people : await ask(secretary.page, 'trainees.list', { text: '', state: 'completed' })
  for (const person of free.slice(0, 3))
    await ask(secretary.page, 'enrolments.place', {
      traineeId: person.id,
      cohortId: cohort.id,
      startsOn: addDays(demoDay, -14),
      overCapacityReason: null,
      ageExceptionReason: 'Décision de la commission du centre',
    })
  const past = await aPastSession(secretary.page, { ...cohort, trainerId: own ?? cohort.trainerId })

  await page.reload()
  const tasks = await ask(page, 'home.today', {})
  const count = tasks.find(({ kind }) => kind === 'registersMissing')?.count ?? 0
  await tabTo(page, page.getByRole('link', { name: t('home:task.registersMissing', { count }) }))
  await page.keyboard.press('Enter')
  await heading(page, t('attendance:title')).waitFor()
  const line = page.locator(`a[href*="/attendance/sessions/${past.id}"]`)
  await tabTo(page, line)
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: t('attendance:register') })
  await tabTo(page, grid)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText(t('attendance:allMarked')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await typeInto(page, textbox(page, t('attendance:lateMinutes')), '20')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await said(page, t('attendance:savedComplete')).waitFor()
  const sheet = await ask(page, 'attendance.sheet', { sessionId: past.id })
  expect(sheet.rows.map(({ mark }) => [mark?.status, mark?.lateMinutes])).toEqual([
    ['late', 20],
    ['absent', 0],
    ['present', 0],
  ])
})

test('the sheet of a month is shown as it prints, and saved', async () => {
  const { page, t } = await visitAs(served(), 'secretary', 'fr')
  const [cohort] = await ask(page, 'attendance.cohorts', {})
  await goTo(page, `/attendance/cohorts/${cohort?.id}`)
  await button(page, t('attendance:printSheet')).click()
  await page.getByRole('menuitem', { name: t('attendance:printIn.both') }).click()
  const preview = page.getByRole('dialog')
  await preview.getByRole('img', { name: /\.pdf/ }).waitFor()
  expect(await violations(page)).toEqual([])
  const download = page.waitForEvent('download')
  await button(preview, t('action.save')).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  await said(page, '.pdf').waitFor()
})

test('competences are assessed; a certificate that the rule refuses is excused by the director and issued', async () => {
  const director = await visitAs(served(), 'director', 'fr')
  const { page, t } = director
  const cohorts = await ask(page, 'certificates.cohorts', {})
  const running = cohorts[0]
  await goTo(page, `/assessments/${running?.id}`)
  const box = page.getByRole('button', {
    name: new RegExp(`${t('assessments:none')}|: ${t('assessments:result.acquired')}`),
  })
  await box.first().click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: t('assessments:result.acquired'), exact: true })
    .check()
  expect(await violations(page)).toEqual([])
  await button(page.getByRole('dialog'), t('action.save')).click()
  await said(page, t('assessments:saved', { count: 1 })).waitFor()

  const lacking = []
  for (const cohort of cohorts) {
    const { rows } = await ask(page, 'certificates.eligibility', { cohortId: cohort.id })
    for (const row of rows)
      if (!row.certificate && !row.canIssue && !row.lacks.some((lack) => lack === 'names' || lack === 'placement'))
        lacking.push({ cohort, row })
  }
  const [first] = lacking
  if (!first) throw new Error('everybody of the demo meets the rule')
  await goTo(page, `/certificates?cohort=${first.cohort.id}`)
  const person = page.getByRole('row').filter({ hasText: `${first.row.lastName} ${first.row.firstName}` })
  await person.getByText(t('certificates:state.lacking')).waitFor()
  expect(await violations(page)).toEqual([])
  await person.getByText(`${first.row.lastName} ${first.row.firstName}`).click()
  await textbox(page, t('certificates:exceptionReason')).fill('Hospitalisée deux mois, rattrapage fait')
  await button(page, t('certificates:grant')).click()
  await said(page, t('certificates:exceptionSaved')).waitFor()
  await person.getByRole('checkbox').check()
  await button(page, t('certificates:issue', { count: 1 })).click()
  const issue = page.getByRole('dialog')
  expect(await button(issue, t('certificates:issue', { count: 1 })).isDisabled()).toBe(true)
  await issue.getByRole('checkbox', { name: t('certificates:namesRead') }).check()
  await button(issue, t('certificates:issue', { count: 1 })).click()
  await said(page, t('certificates:issued', { count: 1 })).waitFor()

  const { certificates } = await ask(page, 'certificates.register', { year: null })
  const issued = certificates.find(({ exceptionReason }) => exceptionReason?.startsWith('Hospitalisée'))
  await page.getByRole('tab', { name: t('certificates:registerTab') }).click()
  await tabTo(page, page.getByRole('grid', { name: t('certificates:registerTab') }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: t('certificates:document.number', { number: issued?.number }) }).waitFor()
  await page.getByRole('dialog').getByText('Hospitalisée deux mois').waitFor()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /PDF|Imprimer/ })
    .first()
    .click()
  await page.getByRole('img', { name: /\.pdf/ }).waitFor()
})
