import type { Locator } from 'playwright-core'
import type { Role } from '../../../electron/shared/contract/define.ts'
import { button, choose, confirmPassword, heading, openEntry, type Person, textbox } from '../controls.ts'

/** Accounts: the administrator gives them, their people take them over, and one signs out for the next. */

export interface Account {
  readonly displayName: string
  readonly username: string
  readonly password: string
}

/** Opens a page of the settings by its tile. */
export async function openSettings(person: Person, entry: 'users' | 'workshops' | 'rooms' | 'trainers'): Promise<void> {
  const { page, t } = person
  await openEntry(person, t('shell:nav.settings'), t('settings:title'))
  await page
    .getByRole('main')
    .getByRole('link', { name: t(`settings:${entry}`) })
    .click()
  await heading(page, t(`${entry}:title`)).waitFor()
}

/** What Warcha made for whom, by user name. */
const oneTime = new Map<string, string>()

/**
 * Gives somebody an account; a trainer's is bound to the record with that name. The password of whoever gives it is
 * asked for when it was not typed lately.
 */
export async function giveAccount(
  { page, t }: Person,
  account: Account,
  role: Role,
  { giver, trainer }: { giver: { password: string }; trainer?: string },
): Promise<void> {
  await button(page, t('users:add')).first().click()
  const dialog = page.getByRole('dialog', { name: t('users:create.title') })
  await textbox(dialog, t('users:field.displayName')).fill(account.displayName)
  await choose(dialog, t('users:field.role'), t(`role.${role}`))
  if (trainer !== undefined) await choose(dialog, t('users:field.trainer'), trainer)
  await textbox(dialog, t('users:field.username')).fill(account.username)
  await button(dialog, t('users:add')).click()
  const given = page.getByRole('dialog', { name: t('users:oneTime.title', { name: account.displayName }) })
  const question = page.getByRole('dialog', { name: t('shell:confirmPassword.title') })
  await question.or(given).first().waitFor()
  if (await question.isVisible()) await confirmPassword(page, t, giver.password)
  await given.waitFor()
  oneTime.set(account.username, await readOneTimePassword(given))
  await button(given, t('users:oneTime.done')).click()
  await given.waitFor({ state: 'detached' })
}

/** The password that the window shows. */
export async function readOneTimePassword(given: Locator): Promise<string> {
  return (await given.getByText(/^([a-z]{4}-){4}[a-z]{4}$/).textContent()) ?? ''
}

/** The first login: the password that was given opens only its own change. */
export async function takeOver({ page, t }: Person, account: Account): Promise<void> {
  await textbox(page, t('session:login.username')).fill(account.username)
  const temporary = oneTime.get(account.username) ?? ''
  await page.locator('input[type=password]').fill(temporary)
  await button(page, t('session:login.submit')).click()
  await heading(page, t('session:password.forcedTitle')).waitFor()
  for (const [at, password] of [temporary, account.password, account.password].entries())
    await page.locator('input[type=password]').nth(at).fill(password)
  await button(page, t('session:password.submit')).click()
  await page.getByRole('navigation').first().waitFor()
}

export async function signOut({ page, t }: Person, { displayName }: Account): Promise<void> {
  const own = t('shell:header.account', { name: displayName })
  await button(page, `${own} : ${displayName}`).click()
  await page.getByRole('menuitem', { name: t('shell:header.signOut') }).click()
  await heading(page, t('session:login.title')).waitFor()
}
