import { expect } from 'vitest'
import { button, confirmPassword, openEntry, said } from '../../support/controls.ts'
import { signIn } from '../../support/first-run.ts'
import { previewed, saveAndClose } from '../../support/steps/documents.ts'
import { director } from './cast.ts'
import type { Onlooker } from './window.ts'

/** What the story comes to in the year. */
const figures = { enrolled: 2, certified: 2, created: 1, visitsDone: 1 } as const

/** The director reads the year in figures and saves it, printed and as a workbook. */
export async function sumUp(me: Onlooker): Promise<void> {
  const { page, language, t } = me
  await signIn(page, language, director)
  await openEntry(me, t('shell:nav.summaries'), t('summaries:title'))
  for (const [figure, value] of Object.entries(figures)) {
    const words = t(`summaries:figure.${figure as keyof typeof figures}`)
    const tile = page.getByRole('button', { name: new RegExp(`^${words}`) }).first()
    expect(`${figure} ${/\d+/.exec((await tile.textContent()) ?? '')?.[0]}`).toBe(`${figure} ${value}`)
  }
  await me.picture('summary')

  const workbook = await me.saveAs('summary.xlsx')
  await button(page, t('summaries:exportXlsx')).click()
  await confirmPassword(page, t, director.password)
  await said(page, '.xlsx').waitFor()
  expect(workbook().subarray(0, 2).toString()).toBe('PK')
  const pdf = await me.saveAs('summary.pdf')
  await button(page, t('summaries:exportPdf')).click()
  const preview = await previewed(me)
  await me.picture('summary-preview')
  await saveAndClose(me, preview)
  expect(pdf().subarray(0, 5).toString()).toBe('%PDF-')
}
