import {
  type Icon,
  IconBuildingStore,
  IconCalendarWeek,
  IconClipboardCheck,
  IconReportAnalytics,
  IconSettings,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { directors, office, type Role } from '../../../electron/shared/contract/define.ts'
import type { Messages } from '../../../resources/locales/index.ts'
import { LinkTiles } from '../../lib/link-tiles.tsx'

interface QuickAction {
  readonly key: keyof Messages['home']['action']
  readonly to: NonNullable<LinkProps['to']>
  readonly icon: Icon
  readonly roles: readonly Role[]
}

/** What each role does most, first things first. */
const actions: readonly QuickAction[] = [
  { key: 'enrol', to: '/trainees/new', icon: IconUserPlus, roles: office },
  { key: 'trainees', to: '/trainees', icon: IconUsers, roles: office },
  { key: 'timetable', to: '/timetable', icon: IconCalendarWeek, roles: ['director', 'secretary', 'trainer'] },
  { key: 'attendance', to: '/attendance', icon: IconClipboardCheck, roles: ['director', 'secretary', 'trainer'] },
  { key: 'enterprises', to: '/follow-up', icon: IconBuildingStore, roles: office },
  { key: 'summaries', to: '/summaries', icon: IconReportAnalytics, roles: ['director'] },
  { key: 'settings', to: '/settings', icon: IconSettings, roles: directors },
  { key: 'users', to: '/settings/users', icon: IconUsersGroup, roles: directors },
]

export function QuickActions({ role }: { role: Role }) {
  const { t } = useTranslation()
  const own = actions.filter((action) => action.roles.includes(role))
  if (own.length === 0) return null
  return (
    <LinkTiles
      label={t('home:quick')}
      tiles={own.map(({ key, to, icon }) => ({ to, icon, title: t(`home:action.${key}`) }))}
    />
  )
}
