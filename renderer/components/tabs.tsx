import { Tabs as KitTabs } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'
import { useReadingDirection } from './use-language.ts'

export interface Tab<Key extends string> {
  key: Key
  label: string
  /** A count or a state after the words. */
  badge?: ReactNode
  content: ReactNode
}

interface TabsProps<Key extends string> {
  label: string
  tabs: readonly Tab<Key>[]
  /** Kept by the page in its URL, so that a link restores the tab. */
  value: Key
  onChange: (key: Key) => void
}

/** Parts of one thing. Arrow keys follow the reading direction; only the open tab's content is drawn. */
export function Tabs<Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) {
  const direction = useReadingDirection()
  return (
    <KitTabs
      value={value}
      onChange={(key) => key && onChange(key as Key)}
      keepMounted={false}
      dir={direction}
      classNames={{ list: styles.list, tab: styles.tab, panel: styles.panel }}
    >
      <KitTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <KitTabs.Tab key={tab.key} value={tab.key} rightSection={tab.badge}>
            {tab.label}
          </KitTabs.Tab>
        ))}
      </KitTabs.List>
      {tabs.map((tab) => (
        <KitTabs.Panel key={tab.key} value={tab.key}>
          {tab.content}
        </KitTabs.Panel>
      ))}
    </KitTabs>
  )
}
