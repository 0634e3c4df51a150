import { IconBuildingStore, IconCertificate, IconHammer, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../electron/shared/contract/search.ts'
import { matchesFolded } from '../components/options.ts'
import { useCurrentUser } from '../lib/use-current-user.ts'
import { useFormatters } from '../lib/use-formatters.ts'
import { useQuery } from '../lib/use-query.ts'
import type { NavigationEntry } from './navigation.ts'
import { type Finding, PaletteDialog } from './palette-dialog.tsx'
import { paletteEntriesOf } from './palette-entries.ts'
import { recordScreens } from './record-screens.ts'

interface SearchPaletteProps {
  opened: boolean
  onClose: () => void
  entries: readonly NavigationEntry[]
}

/** Of a workshop of many years, its latest. */
const mostCohorts = 6
const words = ({ nameFr, nameAr }: { nameFr: string; nameAr: string }) => [nameFr, nameAr]

const icons = { trainee: IconUser, enterprise: IconBuildingStore, certificate: IconCertificate }

/** Ctrl+K: people, enterprises and certificates as the backend finds them; acts and screens by their names. */
export function SearchPalette({ opened, onClose, entries }: SearchPaletteProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { role } = useCurrentUser()
  const { label } = useFormatters()
  const [text, setText] = useState('')
  const typed = text.trim()
  const found = useQuery(
    'search.everything',
    { text: typed, limit: 20 },
    { enabled: opened && typed !== '', keepPrevious: true },
  )

  const main = entries.map((entry) => ({ ...entry, group: 'screens' as const }))
  const places = [...main, ...paletteEntriesOf(role)]
    .filter(({ label }) => matchesFolded(t(label), typed))
    .map(({ group, to, label: word, icon }) => ({
      key: to,
      group: t(`shell:palette.${group}`),
      title: t(word),
      icon,
      open: () => void navigate({ to }),
    }))
  const { cohorts, workshops } = useNamedRecords(opened && typed !== '')
  const named = [
    ...cohorts
      .filter(({ code, programme, workshop }) =>
        matchesFolded([code, ...words(programme), ...words(workshop)].join(' '), typed),
      )
      .slice(0, mostCohorts)
      .map(({ id, code, programme }) => ({
        key: `cohort ${id}`,
        group: t('shell:palette.cohort'),
        title: code,
        subtitle: label(programme),
        icon: IconUsersGroup,
        open: () => void navigate({ to: '/cohorts/$id', params: { id: String(id) } }),
      })),
    ...workshops
      .filter((workshop) => matchesFolded([workshop.code, ...words(workshop)].join(' '), typed))
      .map((workshop) => ({
        key: `workshop ${workshop.id}`,
        group: t('shell:palette.workshop'),
        title: label(workshop),
        icon: IconHammer,
        open: () => void navigate({ to: '/settings/workshops/$id', params: { id: String(workshop.id) } }),
      })),
  ]
  const records = typed === '' ? [] : (found.data ?? []).map(toFinding)

  function toFinding({ kind, id, title, subtitle }: SearchResult): Finding {
    return {
      key: `${kind} ${id}`,
      group: t(`shell:palette.${kind}`),
      title,
      subtitle,
      icon: icons[kind],
      open: () => void navigate(recordScreens[kind](id)),
    }
  }

  function close(): void {
    setText('')
    onClose()
  }

  return (
    <PaletteDialog
      opened={opened}
      onClose={close}
      text={text}
      onType={setText}
      findings={[...grouped(records), ...named, ...grouped(places)]}
      isSearching={typed !== '' && (found.isPending || found.isPlaceholderData)}
    />
  )
}

/** Cohorts, latest first, and workshops: so few that the page itself looks through them. */
function useNamedRecords(enabled: boolean) {
  const { role } = useCurrentUser()
  const cohorts = useQuery('cohorts.list', {}, { enabled })
  const workshops = useQuery('workshops.list', {}, { enabled: enabled && role !== 'trainer' })
  return { cohorts: cohorts.data ?? [], workshops: workshops.data ?? [] }
}

/** Lines of one kind together, in the order in which the kinds were first met. */
function grouped(findings: readonly Finding[]): Finding[] {
  const groups = [...new Set(findings.map(({ group }) => group))]
  return groups.flatMap((group) => findings.filter((finding) => finding.group === group))
}
