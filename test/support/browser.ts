import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Role } from '../../electron/shared/contract/define.ts'
import type { InputOf, OutputOf, Path } from '../../electron/shared/contract/index.ts'
import { type Language, nameOf } from '../../electron/shared/i18n/languages.ts'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import type { Person } from './controls.ts'
import { demoNow } from './demo-day.ts'
import { type Served, serve } from './serve.ts'

/** Chromium on the built app: pages are driven as people do, found by the words and roles that they see. */

/** The office computer of a centre. */
export const screen = { width: 1366, height: 768 }

export const demoAccounts: Record<Role, { username: string; password: string }> = {
  administrator: { username: 'admin', password: 'demo-administration' },
  director: { username: 'directrice', password: 'demo-direction' },
  secretary: { username: 'secretaire', password: 'demo-secretariat' },
  trainer: { username: 'formatrice', password: 'demo-formation' },
}

/** A page and what it said that a sound page does not say. */
export interface Visit extends Person {
  /** Console errors, uncaught errors and refusals of the page's policy. A test that provokes some empties it. */
  readonly complaints: string[]
}

let browser: Browser
const visits: Visit[] = []

/**
 * Joins the shared browser; after each test its pages are closed and must not have complained. A failure leaves
 * pictures of them in `.cache/e2e`.
 */
export function joinBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
  })
  afterAll(() => browser.close())
  afterEach(async ({ task }) => {
    const left = visits.splice(0)
    if (task.result?.state === 'fail')
      for (const [number, { page }] of left.entries())
        if (!page.isClosed()) await page.screenshot({ path: `.cache/e2e/${task.id} ${number}.png` })
    const complaints = left.flatMap((visit) => visit.complaints)
    await Promise.all(left.map(({ page }) => page.context().close()))
    expect(complaints).toEqual([])
  })
}

/** A host on a fresh copy of the demo centre, for the tests of one file. */
export function demoHost(): () => Served {
  let served: Served
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'warcha-e2e-'))
    cpSync(inject('demoFolder'), folder, { recursive: true })
    served = await serve({ folder })
  })
  afterAll(async () => {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => served
}

/** A window of its own, in a system of that language; with `chosen`, where somebody chose that language before. */
export async function visit(url: string, language: Language, { chosen = false } = {}): Promise<Visit> {
  const locale = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' }[language]
  const context = await browser.newContext({ viewport: screen, locale, acceptDownloads: true, reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  // Timers run; only the day is that of the demo, as on the host.
  await context.clock.setFixedTime(demoNow)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // biome-ignore lint/suspicious/noConsole: the console is how the page tells the test
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  if (chosen) await page.addInitScript((language) => localStorage.setItem('warcha.language', language), language)
  await page.goto(url)
  const opened: Visit = { page, t: translatorFor(language), language, complaints }
  visits.push(opened)
  return opened
}

/** Fills the login page. */
export async function signIn({ page, t }: Visit, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: t('session:login.username') }).fill(username)
  await page.getByLabel(t('session:login.password'), { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** A window in which an account of the demo is signed in, in that language. */
export async function visitAs(served: Served, role: Role, language: Language): Promise<Visit> {
  const opened = await visit(served.url, language, { chosen: true })
  const { username, password } = demoAccounts[role]
  await signIn(opened, username, password)
  await opened.page.getByRole('navigation').first().waitFor()
  await speak(opened.page, language)
  return opened
}

/** Chooses the language in the page's own menu, unless it is spoken already. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page
    .getByRole('button', { name: new RegExp(` : (${Object.values(nameOf).join('|')})$`) })
    .first()
    .click()
  await page.getByRole('menuitem', { name: nameOf[language] }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
}

/** Opens an address of the application without loading it anew; the page may still be reading its data. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (hash) => {
    window.location.hash = hash
    // The router hears of it in a task of its own.
    await new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard)))
  }, path)
  await page.locator('main:not([aria-busy])').waitFor()
}

/** Asks the backend in the page's own session, for what a test needs to know and no page shows (an id). */
export async function ask<P extends Path>(page: Page, path: P, input: InputOf<P>): Promise<OutputOf<P>> {
  const reply = await page.evaluate(
    async (body) => {
      const response = await fetch('/rpc', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${new URLSearchParams(window.location.search).get('token')}`,
          'x-warcha-connection': sessionStorage.getItem('warcha.connection') ?? '',
        },
      })
      return response.json()
    },
    JSON.stringify({ id: 1, path, input }),
  )
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`)
  return reply.result
}
