import { useNavigate } from '@tanstack/react-router'
import { type Shortcut, useShortcut } from '../lib/use-shortcut.ts'
import type { NavigationEntry } from './navigation.ts'

/** Alt and a digit lead to a main entry; Ctrl+S sends the form that is being filled. */
export function PageShortcuts({ entries }: { entries: readonly NavigationEntry[] }) {
  useShortcut('mod+s', saveForm, { inDialogs: true })
  return entries.map((entry, index) => <PageShortcut key={entry.to} entry={entry} shortcut={`alt+${index + 1}`} />)
}

function PageShortcut({ entry, shortcut }: { entry: NavigationEntry; shortcut: Shortcut }) {
  const navigate = useNavigate()
  useShortcut(shortcut, () => void navigate({ to: entry.to }))
  return null
}

/** The form that holds the focus, else the page's only one. */
function saveForm(): void {
  const focused = document.activeElement?.closest('form')
  const forms = document.querySelectorAll<HTMLFormElement>('main form')
  const form = focused ?? (forms.length === 1 ? forms[0] : undefined)
  // A field that reads its text on blur (dates) must have read it before the form is judged.
  if (document.activeElement instanceof HTMLInputElement) {
    const field = document.activeElement
    field.blur()
    field.focus()
  }
  form?.requestSubmit()
}
