import { expect, it } from 'vitest'
import { draftScreenOf } from '../../renderer/features/home/draft-screens.ts'
import { sourceFiles } from './source-files.ts'

/** Nothing typed is lost at a lock: every form keeps drafts, but those whose typing must lie nowhere. */
const withoutDraft: Readonly<Record<string, string>> = {
  'renderer/app/confirm-password-provider.tsx': 'a password',
  'renderer/features/session/login-form.tsx': 'a password',
  'renderer/features/session/password-form.tsx': 'passwords',
  'renderer/features/backups/restore-page.tsx': 'the paper key, while nobody is signed in',
  'renderer/features/recovery/open-with-key-page.tsx': 'a password, while nobody is signed in',
  'renderer/features/centre/set-up-page.tsx': 'a password, before there is a vault to keep anything in',
  'renderer/features/trainees/anonymise-dialog.tsx': 'the password of a second person',
  'renderer/features/personal-data/approve-dialog.tsx': 'the password of a second person',
  'renderer/features/recovery/change-data-key.tsx': 'a password and the paper key',
}

const draftsIn = (text: string) =>
  text
    .split(/\buseContractForm\(/)
    .slice(1)
    .map((form) => /^[^;]*?\n\s+draft(?:: ([^\n]+)|,)\n/.exec(form))

const forms = sourceFiles(['renderer'])
  .filter(({ path, text }) => text.includes('useContractForm(') && !path.endsWith('/use-contract-form.ts'))
  .map(({ path, text }) => ({ path, drafts: draftsIn(text) }))

it('keeps the typing of every form but those that hold a secret', () => {
  const lacking = forms.filter(({ drafts }) => drafts.includes(null)).map(({ path }) => path)
  expect(lacking.sort()).toEqual(Object.keys(withoutDraft).sort())
})

it('knows the screen of every draft', () => {
  const values = forms.flatMap(({ drafts }) => drafts.map((found) => found?.[1] ?? ''))
  const names = values.flatMap((value) => [...value.matchAll(/['`]([a-zA-Z]+\.[a-zA-Z]+)/g)].map((match) => match[1]!))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => !draftScreenOf(name))).toEqual([])
})
