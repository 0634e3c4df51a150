import {
  type Icon,
  IconBuildingCommunity,
  IconBuildingStore,
  IconCalendarCog,
  IconCalendarEvent,
  IconDoor,
  IconHammer,
  IconKey,
  IconLock,
  IconRulerMeasure,
  IconUserPlus,
  IconUserStar,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { directors, everyone, managers, office, type Role } from '../../electron/shared/contract/define.ts'

interface PaletteEntry {
  readonly group: 'screens' | 'actions'
  readonly to: NonNullable<LinkProps['to']>
  readonly label:
    | `settings:${'centre' | 'rules' | 'calendar' | 'users' | 'security' | 'workshops' | 'rooms' | 'trainers'}`
    | 'trainees:enrol.action'
    | 'cohorts:add'
    | 'enterprises:list.new'
    | 'enterprises:list.due'
    | 'shell:header.changePassword'
  readonly icon: Icon
  readonly roles: readonly Role[]
}

/** What the search over everything offers beside the main entries: what can be begun, and the pages behind them. */
const entries: readonly PaletteEntry[] = [
  { group: 'actions', to: '/trainees/new', label: 'trainees:enrol.action', icon: IconUserPlus, roles: office },
  { group: 'actions', to: '/cohorts/new', label: 'cohorts:add', icon: IconUsersPlus, roles: office },
  { group: 'actions', to: '/enterprises/new', label: 'enterprises:list.new', icon: IconBuildingStore, roles: office },
  { group: 'actions', to: '/password', label: 'shell:header.changePassword', icon: IconKey, roles: everyone },
  { group: 'screens', to: '/follow-up', label: 'enterprises:list.due', icon: IconCalendarEvent, roles: office },
  { group: 'screens', to: '/settings/centre', label: 'settings:centre', icon: IconBuildingCommunity, roles: directors },
  { group: 'screens', to: '/settings/rules', label: 'settings:rules', icon: IconRulerMeasure, roles: directors },
  { group: 'screens', to: '/settings/calendar', label: 'settings:calendar', icon: IconCalendarCog, roles: managers },
  { group: 'screens', to: '/settings/users', label: 'settings:users', icon: IconUsersGroup, roles: directors },
  { group: 'screens', to: '/settings/security', label: 'settings:security', icon: IconLock, roles: directors },
  { group: 'screens', to: '/settings/workshops', label: 'settings:workshops', icon: IconHammer, roles: managers },
  { group: 'screens', to: '/settings/rooms', label: 'settings:rooms', icon: IconDoor, roles: managers },
  { group: 'screens', to: '/settings/trainers', label: 'settings:trainers', icon: IconUserStar, roles: managers },
]

export function paletteEntriesOf(role: Role): readonly PaletteEntry[] {
  return entries.filter((entry) => entry.roles.includes(role))
}
