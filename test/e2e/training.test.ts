import { expect, test } from 'vitest'
import { addDays, mondayOf } from '../../electron/shared/dates.ts'
import { violations } from '../support/accessibility.ts'
import { ask, demoHost, goTo, joinBrowser, type Visit, visitAs } from '../support/browser.ts'
import { button, heading } from '../support/controls.ts'
import { demoDay } from '../support/demo-day.ts'
import { anEveningCohort, aPastSession, evening } from '../support/evening-cohort.ts'
import { tabTo } from '../support/keyboard.ts'
import { askToIssue, grantException, issue, openLastIssued } from '../support/steps/certificates.ts'
import { previewed, printIn, saveAndClose } from '../support/steps/documents.ts'
import { chooseResult, markRegister, saveRegister, saveResults } from '../support/steps/register.ts'
import { carry, drop, dropRefused, makeSessions, typeSlotHours } from '../support/steps/timetable.ts'

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
  const { page } = secretary
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
  await typeSlotHours(secretary, 1, evening.startsAt, evening.endsAt)
  await page.getByText(/^\d+ séances?, .* au total$/).waitFor()
  expect(await violations(page)).toEqual([])
  await makeSessions(secretary)

  await goTo(page, `/timetable?by=cohort&id=${cohort.id}&monday=${monday}`)
  const session = page.getByRole('button', { name: /18:15/ })
  await session.waitFor()
  await carry(secretary, session, ['ArrowRight'])
  await page
    .getByText(/SOIR-B/)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await dropRefused(secretary)
  await carry(secretary, session, ['ArrowRight', 'ArrowRight'], 'Shift+Tab')
  await drop(secretary)
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
  await markRegister(trainer, 20)
  expect(await violations(page)).toEqual([])
  await saveRegister(trainer)
  const sheet = await ask(page, 'attendance.sheet', { sessionId: past.id })
  expect(sheet.rows.map(({ mark }) => [mark?.status, mark?.lateMinutes])).toEqual([
    ['late', 20],
    ['absent', 0],
    ['present', 0],
  ])
})

test('the sheet of a month is shown as it prints, and saved', async () => {
  const secretary = await visitAs(served(), 'secretary', 'fr')
  const { page, t } = secretary
  const [cohort] = await ask(page, 'attendance.cohorts', {})
  await goTo(page, `/attendance/cohorts/${cohort?.id}`)
  await printIn(secretary, t('attendance:printSheet'), t('attendance:printIn.both'))
  const preview = await previewed(secretary)
  expect(await violations(page)).toEqual([])
  const download = page.waitForEvent('download')
  await saveAndClose(secretary, preview)
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
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
  await chooseResult(director, page.getByRole('dialog'), 'acquired')
  expect(await violations(page)).toEqual([])
  await saveResults(director, 1)

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
  const name = `${first.row.lastName} ${first.row.firstName}`
  await grantException(director, person, name, 'Hospitalisée deux mois, rattrapage fait')
  await person.getByRole('checkbox').check()
  const dialog = await askToIssue(director, 1)
  expect(await button(dialog, t('certificates:issue', { count: 1 })).isDisabled()).toBe(true)
  await issue(director, dialog, 1)

  const { certificates } = await ask(page, 'certificates.register', { year: null })
  const issued = certificates.find(({ exceptionReason }) => exceptionReason?.startsWith('Hospitalisée'))
  await openLastIssued(director)
  await page.getByRole('dialog', { name: t('certificates:document.number', { number: issued?.number }) }).waitFor()
  await page.getByRole('dialog').getByText('Hospitalisée deux mois').waitFor()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /PDF|Imprimer/ })
    .first()
    .click()
  await previewed(director)
})
