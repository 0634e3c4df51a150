import {
  type Icon,
  IconBuildingStore,
  IconCalendarWeek,
  IconCertificate,
  IconClipboardList,
  IconLayoutDashboard,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { everyone, managers, office, type Role } from '../../electron/shared/contract/define.ts'
import type { Messages } from '../../resources/locales/index.ts'

/** One main entry: icon and word together, reached by Alt and its place in the person's own list. */
export interface NavigationEntry {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: `shell:nav.${keyof Messages['shell']['nav']}`
  readonly icon: Icon
  readonly roles: readonly Role[]
}

/** The main entries in their order on screen; at most nine for any role. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/', label: 'shell:nav.home', icon: IconLayoutDashboard, roles: everyone },
  { to: '/trainees', label: 'shell:nav.trainees', icon: IconUsers, roles: office },
  { to: '/cohorts', label: 'shell:nav.cohorts', icon: IconUsersGroup, roles: everyone },
  { to: '/timetable', label: 'shell:nav.timetable', icon: IconCalendarWeek, roles: everyone },
  {
    to: '/attendance',
    label: 'shell:nav.attendance',
    icon: IconClipboardList,
    roles: ['director', 'secretary', 'trainer'],
  },
  {
    to: '/certificates',
    label: 'shell:nav.certificates',
    icon: IconCertificate,
    roles: ['director', 'secretary', 'trainer'],
  },
  { to: '/enterprises', label: 'shell:nav.enterprises', icon: IconBuildingStore, roles: office },
  { to: '/summaries', label: 'shell:nav.summaries', icon: IconReportAnalytics, roles: ['director'] },
  { to: '/settings', label: 'shell:nav.settings', icon: IconSettings, roles: managers },
]

export function navigationOf(role: Role): readonly NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.includes(role))
}
