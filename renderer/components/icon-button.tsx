import { ActionIcon } from '@mantine/core'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import styles from './icon-button.module.css'
import { pressed } from './press.ts'
import { Tooltip } from './tooltip.tsx'

interface IconButtonProps {
  /** Its name for everybody: read aloud, and shown on hover and focus. */
  label: string
  icon: ReactNode
  onClick: MouseEventHandler<HTMLButtonElement>
  disabled?: boolean
  pressed?: boolean
  tabIndex?: number
  ref?: Ref<HTMLButtonElement>
}

/** A square button for tight places (zoom, previous, next); its name always shows as a tooltip. */
export function IconButton({ label, icon, pressed: isPressed, onClick, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        {...rest}
        {...pressed(onClick)}
        className={styles.icon}
        variant="subtle"
        color="bleu"
        size="2.25rem"
        aria-label={label}
        aria-pressed={isPressed}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
