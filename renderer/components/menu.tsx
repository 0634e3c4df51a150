import { Menu as KitMenu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'

export interface MenuItem {
  key: string
  label: string
  icon?: ReactNode
  danger?: boolean
  /** Language of the words when it is not the page's. */
  lang?: string
  disabled?: boolean
  onSelect: () => void
}

interface MenuProps extends Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'disabled' | 'act'> {
  /** The button's words: "Autres actions". */
  label: string
  /** What the button is about, read before its words: "Langue". */
  description?: string
  items: readonly MenuItem[]
}

/** A button that opens a short list of acts. */
export function Menu({ label, description, items, ...button }: MenuProps) {
  return (
    <KitMenu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal>
      <KitMenu.Target>
        <Button
          {...button}
          label={description ? `${description} : ${label}` : undefined}
          trailing={<IconChevronDown aria-hidden size="1.125rem" />}
        >
          {label}
        </Button>
      </KitMenu.Target>
      <KitMenu.Dropdown>
        {items.map((item) => (
          <KitMenu.Item
            key={item.key}
            lang={item.lang}
            leftSection={item.icon}
            color={item.danger ? 'rouge' : undefined}
            disabled={item.disabled}
            onClick={item.onSelect}
          >
            {item.label}
          </KitMenu.Item>
        ))}
      </KitMenu.Dropdown>
    </KitMenu>
  )
}
