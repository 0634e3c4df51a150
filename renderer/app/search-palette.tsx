import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { matchesFolded } from '../components/options.ts'
import type { NavigationEntry } from './navigation.ts'
import { type Finding, PaletteDialog } from './palette-dialog.tsx'

interface SearchPaletteProps {
  opened: boolean
  onClose: () => void
  entries: readonly NavigationEntry[]
}

/** Ctrl+K: screens by name. */
export function SearchPalette({ opened, onClose, entries }: SearchPaletteProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()

  function find(text: string): Finding[] {
    return entries
      .filter(({ label }) => matchesFolded(t(label), text))
      .map(({ to, label, icon }) => ({
        key: to,
        group: t('shell:palette.screens'),
        title: t(label),
        icon,
        open: () => void navigate({ to }),
      }))
  }

  return <PaletteDialog opened={opened} onClose={onClose} find={find} />
}
