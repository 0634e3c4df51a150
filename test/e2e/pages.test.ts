import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../electron/shared/contract/define.ts'
import { languages } from '../../electron/shared/i18n/languages.ts'
import type { Translate } from '../../electron/shared/i18n/translator.ts'
import { sideways, violations } from '../support/accessibility.ts'
import { ask, demoHost, goTo, joinBrowser, type Visit, visitAs } from '../support/browser.ts'
import { button } from '../support/controls.ts'

/** Every page over the demo centre: nothing that axe objects to, nothing to scroll sideways, at every text size. */

joinBrowser()
const served = demoHost()

/** Addresses by the role that opens them; `$name` is the id of the first such record that the role sees. */
const addresses: Partial<Record<Role, readonly string[]>> = {
  secretary: [
    '/',
    '/trainees',
    '/trainees?search=el',
    '/trainees/new',
    '/trainees/$trainee',
    '/trainees/$trainee?tab=placements',
    '/trainees/$trainee/edit',
    '/cohorts',
    '/cohorts/new',
    '/cohorts/$cohort',
    '/cohorts/$cohort?tab=pattern',
    '/cohorts/$cohort?tab=sessions',
    '/cohorts/$cohort/edit',
    '/timetable',
    '/timetable?by=room',
    '/timetable?by=trainer',
    '/attendance',
    '/attendance/sessions/$session',
    '/attendance/cohorts/$cohort',
    '/attendance/cohorts/$cohort?view=hours',
    '/assessments/$cohort',
    '/certificates?cohort=$cohort',
    '/certificates?view=register',
    '/enterprises',
    '/enterprises/new',
    '/enterprises/$enterprise',
    '/enterprises/$enterprise/edit',
    '/follow-up',
    '/settings',
    '/settings/calendar',
    '/settings/workshops',
    '/settings/workshops/$workshop',
    '/settings/rooms',
    '/settings/trainers',
    '/password',
  ],
  director: [
    '/',
    '/welcome',
    '/summaries',
    '/settings/centre',
    '/settings/rules',
    '/settings/security',
    '/settings/audit',
    '/settings/retention',
    '/settings/users',
  ],
  trainer: ['/', '/cohorts', '/timetable', '/attendance', '/certificates'],
  administrator: [
    '/',
    '/settings/users',
    '/settings/paper-key',
    '/settings/backups',
    '/settings/calendar',
    '/timetable',
  ],
}

/** The windows of the secretary and the button that opens each, `row` for the first row of the list. */
const dialogs: readonly (readonly [address: string, opener: (t: Translate) => string])[] = [
  ['/timetable', (t) => t('timetable:add')],
  ['/settings/rooms', (t) => t('rooms:add')],
  ['/settings/trainers', (t) => t('trainers:add')],
  ['/settings/workshops', (t) => t('workshops:add')],
  ['/settings/workshops/$workshop', (t) => t('workshops:programme.add')],
  ['/settings/workshops/$workshop', (t) => t('common:action.edit')],
  ['/settings/calendar', (t) => t('calendar:add')],
  ['/settings/calendar', (t) => t('calendar:year.add')],
  ['/enterprises/$enterprise', (t) => t('followUp:add')],
  ['/enterprises/$enterprise', (t) => t('enterprises:page.addFounder')],
  ['/enterprises/$enterprise', (t) => t('enterprises:funding.add')],
  ['/enterprises/$enterprise', (t) => t('enterprises:page.changeStage')],
  ['/cohorts/$cohort?tab=sessions', () => 'row'],
  ['/certificates?view=register', () => 'row'],
]

async function idsOf(page: Page, role: Role): Promise<Record<string, number | undefined>> {
  if (role !== 'secretary') return {}
  const [trainees, cohorts, enterprises, workshops] = await Promise.all([
    ask(page, 'trainees.list', { text: '' }),
    ask(page, 'cohorts.list', {}),
    ask(page, 'enterprises.list', { trashed: false }),
    ask(page, 'workshops.list', {}),
  ])
  const current = cohorts.find((cohort) => !cohort.isClosed)
  const { startsOn, endsOn } = current ?? { startsOn: '', endsOn: '' }
  const sessions = await ask(page, 'timetable.sessions', { from: startsOn, to: endsOn, cohortId: current?.id })
  return {
    trainee: trainees[0]?.id,
    cohort: current?.id,
    session: sessions[0]?.id,
    enterprise: enterprises[0]?.id,
    workshop: workshops[0]?.id,
  }
}

/** An address without its filters, whatever record it shows. */
const shapeOf = (address: string) => address.replace(/\?.*/, '').replace(/\$\w+/g, '$')

const filledIn = (address: string, ids: Record<string, number | undefined>) =>
  address.replace(/\$(\w+)/, (_, name) => `${ids[name]}`)

/** Opens an address and waits until its skeletons are gone. */
async function open({ page, t }: Visit, address: string): Promise<void> {
  await goTo(page, address)
  await page.locator('main h1').waitFor()
  await page.getByRole('main').getByText(t('state.loading'), { exact: true }).first().waitFor({ state: 'detached' })
}

test('every address of the application is among those looked at', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../renderer/app/routes.tsx'), 'utf8')
  const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path?.replace(/\$\w+/g, '$'))
  const looked = new Set(Object.values(addresses).flatMap((own) => own.map((one) => shapeOf(one))))
  expect(routes.length).toBeGreaterThan(30)
  expect(routes.filter((route) => route && !looked.has(route))).toEqual([])
})

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(Object.keys(addresses) as Role[])('the pages of the %s are accessible and fit the window', async (role) => {
    const opened = await visitAs(served(), role, language)
    const { page, t } = opened
    const ids = await idsOf(page, role)
    const routes = (addresses[role] ?? []).map((address) => filledIn(address, ids))
    expect(routes.filter((address) => address.includes('undefined'))).toEqual([])
    const faults: string[] = []
    for (const address of routes) {
      await open(opened, address)
      for (const violation of await violations(page)) faults.push(`${address} ${violation}`)
      if ((await sideways(page)) > 0) faults.push(`${address} moves sideways`)
    }
    await page.getByRole('button', { name: `${t('shell:header.textSize')} : ` }).click()
    await page.getByRole('menuitem', { name: t('shell:header.size', { size: 150 }) }).click()
    for (const address of routes) {
      await open(opened, address)
      if ((await sideways(page)) > 0) faults.push(`${address} moves sideways at 150 %`)
    }
    expect(faults).toEqual([])
  })

  test('the windows over them are accessible', async () => {
    const opened = await visitAs(served(), 'secretary', language)
    const { page, t } = opened
    const ids = await idsOf(page, 'secretary')
    const faults: string[] = []
    const look = async (what: string) => {
      await page.getByRole('dialog').waitFor()
      for (const violation of await violations(page)) faults.push(`${what} ${violation}`)
      await button(page.getByRole('dialog'), t('action.close')).first().click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.keyboard.press('F1')
    await look('help')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('al')
    await page.getByRole('option').first().waitFor()
    await look('search')
    for (const [address, opener] of dialogs) {
      const name = opener(t)
      await open(opened, filledIn(address, ids))
      if (name === 'row') {
        await page.getByRole('grid').press('Enter')
      } else await button(page.getByRole('main'), name).first().click()
      await look(`${address} ${name}`)
    }
    expect(faults).toEqual([])
  })
})
