import {
  IconBuildingCommunity,
  IconCalendarCog,
  IconDeviceUsb,
  IconDoor,
  IconHammer,
  IconHistory,
  IconHourglassHigh,
  IconKey,
  IconLock,
  IconRulerMeasure,
  IconUserStar,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { directors, managers, type Role } from '../../../electron/shared/contract/define.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { type LinkTile, LinkTiles } from '../../lib/link-tiles.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'

type SettingsKey =
  | 'audit'
  | 'centre'
  | 'rules'
  | 'users'
  | 'calendar'
  | 'recovery'
  | 'security'
  | 'backups'
  | 'retention'
  | 'workshops'
  | 'rooms'
  | 'trainers'

interface SettingsEntry extends Pick<LinkTile, 'to' | 'icon'> {
  readonly key: SettingsKey
  readonly roles: readonly Role[]
}

/** Everything that the centre prepares once, in the order in which it is needed. */
const entries: readonly SettingsEntry[] = [
  { key: 'centre', to: '/settings/centre', icon: IconBuildingCommunity, roles: directors },
  { key: 'rules', to: '/settings/rules', icon: IconRulerMeasure, roles: directors },
  { key: 'calendar', to: '/settings/calendar', icon: IconCalendarCog, roles: managers },
  { key: 'users', to: '/settings/users', icon: IconUsersGroup, roles: directors },
  { key: 'security', to: '/settings/security', icon: IconLock, roles: directors },
  { key: 'recovery', to: '/settings/paper-key', icon: IconKey, roles: directors },
  { key: 'backups', to: '/settings/backups', icon: IconDeviceUsb, roles: directors },
  { key: 'audit', to: '/settings/audit', icon: IconHistory, roles: directors },
  { key: 'retention', to: '/settings/retention', icon: IconHourglassHigh, roles: ['director'] },
  { key: 'workshops', to: '/settings/workshops', icon: IconHammer, roles: managers },
  { key: 'rooms', to: '/settings/rooms', icon: IconDoor, roles: managers },
  { key: 'trainers', to: '/settings/trainers', icon: IconUserStar, roles: managers },
]

export function SettingsPage() {
  const { t } = useTranslation()
  const { role } = useCurrentUser()
  const own = entries.filter((entry) => entry.roles.includes(role))
  return (
    <>
      <PageHeader title={t('settings:title')} subtitle={t('settings:subtitle')} />
      <Stack>
        <LinkTiles
          label={t('settings:title')}
          labelHidden
          tiles={own.map(({ key, to, icon }) => ({
            to,
            icon,
            title: t(`settings:${key}`),
            text: t(`settings:${key}Text`),
          }))}
        />
      </Stack>
    </>
  )
}
