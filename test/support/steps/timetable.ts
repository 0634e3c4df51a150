import type { Locator } from 'playwright-core'
import { formatDay } from '../../../electron/shared/i18n/format.ts'
import { button, choose, heading, openEntry, type Person, said, textbox } from '../controls.ts'
import { tabTo } from '../keyboard.ts'

/** A cohort, its weekly pattern, and its sessions in the week. */

export interface CohortFacts {
  readonly programme: string
  readonly startsOn: string
  readonly endsOn: string
  readonly trainer: string
  readonly room: string
}

/** A new cohort under the code that is proposed, which it answers; its page opens. */
export async function addCohort(person: Person, facts: CohortFacts): Promise<string> {
  const { page, t } = person
  await openEntry(person, t('shell:nav.cohorts'), t('cohorts:title'))
  await button(page, t('cohorts:add')).first().click()
  await heading(page, t('cohorts:add')).waitFor()
  await choose(page, t('cohorts:field.programme'), facts.programme)
  await textbox(page, t('cohorts:field.startsOn')).fill(formatDay(facts.startsOn))
  await textbox(page, t('cohorts:field.endsOn')).fill(formatDay(facts.endsOn))
  await choose(page, t('cohorts:field.leadTrainer'), facts.trainer)
  await choose(page, t('cohorts:field.room'), facts.room)
  const code = await textbox(page, t('cohorts:field.code')).inputValue()
  await button(page, t('action.save')).click()
  await heading(page, t('cohorts:name', { code })).waitFor()
  return code
}

/** The hours of one slot of the pattern, by its number. */
export async function typeSlotHours({ page, t }: Person, number: number, from: string, to: string): Promise<void> {
  const slot = page.getByRole('region', { name: t('cohorts:pattern.slot', { number }) })
  await textbox(slot, t('cohorts:pattern.startsAt')).fill(from)
  await textbox(slot, t('cohorts:pattern.endsAt')).fill(to)
  await page.keyboard.press('Tab')
  await page.getByRole('heading', { name: t('cohorts:pattern.preview') }).waitFor()
}

/** Makes the sessions of the pattern; any number of them. */
export async function makeSessions({ page, t }: Person): Promise<void> {
  await button(page, t('cohorts:pattern.generate')).click()
  const sentences = Array.from({ length: 60 }, (_, count) => t('cohorts:pattern.generated', { count: count + 1 }))
  await page
    .getByRole('status')
    .filter({ hasText: new RegExp(sentences.join('|')) })
    .waitFor()
}

/** Shows the week of a Monday in the timetable. */
export async function showWeek({ page, t }: Person, monday: string): Promise<void> {
  await textbox(page, t('timetable:goTo')).fill(formatDay(monday))
  await page.keyboard.press('Enter')
  // The day over its column comes with the week itself.
  await page
    .getByText(new RegExp(`${formatDay(monday).slice(0, 5)}$`))
    .first()
    .waitFor()
}

/** Picks a session up by keyboard and carries it with these keys; it still hangs. */
export async function carry(
  { page }: Person,
  session: Locator,
  keys: readonly string[],
  way: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, session, way)
  await page.keyboard.press('Enter')
  for (const key of keys) await page.keyboard.press(key)
}

/** Drops what is carried where it may not be, and hears why. */
export async function dropRefused({ page, t }: Person): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByText(t('timetable:refused', { why: '' }).trim()).waitFor()
}

export async function drop({ page, t }: Person): Promise<void> {
  await page.keyboard.press('Enter')
  await said(page, t('timetable:session.moved')).waitFor()
}
