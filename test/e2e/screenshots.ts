import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import { chromiumOptions } from '../support/chromium.ts'
import { serve } from '../support/serve.ts'

/**
 * Draws the pictures of the README over a fresh demo, by hand: `node test/e2e/screenshots.ts` after `npm run build`.
 * With arguments (`fr /trainees /cohorts`) it draws those pages into .cache/pictures instead, for looking at them.
 */

const root = resolve(import.meta.dirname, '../..')
const size = { width: 1366, height: 768 }
/** An image of the README that is heavier makes the repository slow to fetch. */
const maxBytes = 200_000

const pictures: readonly { name: string; language: Language; address: string }[] = [
  { name: 'home-fr', language: 'fr', address: '/' },
  { name: 'timetable-ar', language: 'ar', address: '/timetable?by=room' },
  { name: 'attendance-fr', language: 'fr', address: '/attendance/cohorts/$cohort' },
]

const [asked, ...addresses] = process.argv.slice(2)
const wanted = asked
  ? addresses.map((address, i) => ({ name: `${asked}-${i}`, language: asked as Language, address }))
  : pictures
const target = join(root, asked ? '.cache/pictures' : 'docs/images')
const folder = mkdtempSync(join(tmpdir(), 'warcha-pictures-'))
mkdirSync(target, { recursive: true })
execFileSync(process.execPath, [join(root, 'electron/launch/build-demo.mjs'), folder, join(root, 'resources')])
const served = await serve({ folder })
const browser = await chromium.launch(chromiumOptions)
for (const language of ['fr', 'ar', 'en'] as const) {
  const own = wanted.filter((picture) => picture.language === language)
  if (own.length === 0) continue
  const t = translatorFor(language)
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  await page.addInitScript((chosen) => localStorage.setItem('warcha.language', chosen), language)
  await page.goto(served.url)
  await page.getByRole('textbox', { name: t('session:login.username') }).fill('secretaire')
  await page.getByLabel(t('session:login.password'), { exact: true }).fill('demo-secretariat')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  if (language !== 'fr') {
    await page.getByRole('button', { name: ' : Français' }).click()
    await page.getByRole('menuitem', { name: { ar: 'العربية', en: 'English' }[language] }).click()
  }
  await page.evaluate(() => {
    window.location.hash = '/attendance'
  })
  const cohorts = page.getByRole('list', { name: t('attendance:cohorts') })
  const link = await cohorts.getByRole('link').first().getAttribute('href')
  const cohort = /cohorts\/(\d+)/.exec(link ?? '')?.[1] ?? ''
  for (const { name, address } of own) {
    await page.evaluate(
      (hash) => {
        window.location.hash = hash
      },
      address.replace('$cohort', cohort),
    )
    // Rare enough to wait until nothing is asked any more.
    await page.waitForLoadState('networkidle')
    await page.locator('main:not([aria-busy]) h1').waitFor()
    await page.getByRole('main').getByText(t('state.loading'), { exact: true }).first().waitFor({ state: 'detached' })
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    const path = join(target, `${name}.png`)
    await page.screenshot({ path })
    if (!asked && statSync(path).size > maxBytes) throw new Error(`${path} is heavier than ${maxBytes} bytes`)
  }
  await page.close()
}
await browser.close()
await served.stop()
rmSync(folder, { recursive: true, force: true })
