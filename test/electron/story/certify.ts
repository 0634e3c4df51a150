import { expect } from 'vitest'
import { button, openEntry } from '../../support/controls.ts'
import { signIn } from '../../support/first-run.ts'
import { signOut } from '../../support/steps/accounts.ts'
import { shownPerson } from '../../support/steps/catalogue.ts'
import { askToIssue, grantException, issue, openLastIssued } from '../../support/steps/certificates.ts'
import { previewed, saveAndClose } from '../../support/steps/documents.ts'
import { director, fadma } from './cast.ts'
import type { Onlooker } from './window.ts'

const reason = { fr: 'Hospitalisée deux mois, rattrapage fait', ar: 'أقامت شهرين في المستشفى واستدركت ما فاتها' }

/** The director excuses the one whom the rule refuses, and issues both certificates. */
export async function certify(me: Onlooker): Promise<void> {
  const { page, language, t } = me
  await signIn(page, language, director)
  await me.picture('home-director')
  await openEntry(me, t('shell:nav.certificates'), t('certificates:title'))
  const row = page.getByRole('row').filter({ hasText: shownPerson(fadma, language) })
  await row.getByText(t('certificates:state.lacking')).waitFor()
  await me.picture('candidates')
  await grantException(me, row, shownPerson(fadma, language), language === 'ar' ? reason.ar : reason.fr)
  await button(page, t('certificates:chooseReady', { count: 2 })).click()
  const dialog = await askToIssue(me, 2)
  await me.picture('issue')
  await issue(me, dialog, 2)
  await me.picture('issued')
  const certificate = await openLastIssued(me)
  await me.picture('certificate')
  const pdf = await me.saveAs('certificate.pdf')
  await button(certificate, t('action.print')).click()
  const preview = await previewed(me)
  await me.picture('certificate-preview')
  await saveAndClose(me, preview)
  expect(pdf().subarray(0, 5).toString()).toBe('%PDF-')
  await signOut(me, director)
}
