import { useNavigate } from '@tanstack/react-router'
import { type Shortcut, useShortcut } from '../lib/use-shortcut.ts'
import { findSearchField, pressAct, saveForm } from './common-acts.ts'
import type { NavigationEntry } from './navigation.ts'

interface PageShortcutsProps {
  entries: readonly NavigationEntry[]
  /** The search over everything. */
  onSearch: () => void
}

/**
 * The keys that mean the same on every page: Alt and a digit lead to a main entry, Ctrl+F or F3 to the page's own search
 * (to the one over everything where the page has none), Ctrl+N, F2 and Ctrl+P press the page's buttons for them, Ctrl+S
 * sends the form that is being filled.
 */
export function PageShortcuts({ entries, onSearch }: PageShortcutsProps) {
  const search = () => void findSearchField().then((field) => (field ? field.select() : onSearch()))
  useShortcut('mod+f', search)
  useShortcut('F3', search)
  useShortcut('mod+n', () => pressAct('new'))
  useShortcut('F2', () => pressAct('edit'))
  // A page without a document of its own is printed as it stands.
  useShortcut('mod+p', () => pressAct('print') || window.print(), { inDialogs: true })
  useShortcut('mod+s', saveForm, { inDialogs: true })
  return entries.map((entry, index) => <PageShortcut key={entry.to} entry={entry} shortcut={`alt+${index + 1}`} />)
}

function PageShortcut({ entry, shortcut }: { entry: NavigationEntry; shortcut: Shortcut }) {
  const navigate = useNavigate()
  useShortcut(shortcut, () => void navigate({ to: entry.to }))
  return null
}
