import { Tooltip as KitTooltip } from '@mantine/core'
import type { ReactElement } from 'react'

/** A word of explanation on hover and on focus. Never the only place of something the user needs. */
export function Tooltip({ label, children }: { label: string; children: ReactElement }) {
  return <KitTooltip label={label}>{children}</KitTooltip>
}
