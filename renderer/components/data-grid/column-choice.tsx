import { Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { CheckField } from '../check-field.tsx'
import type { GridColumn } from './columns.ts'
import styles from './data-grid.module.css'

interface ColumnChoiceProps<Row> {
  columns: readonly GridColumn<Row>[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}

/** A button that lists the columns with a tick each; none where every column stays. */
export function ColumnChoice<Row>({ columns, hidden, onChange }: ColumnChoiceProps<Row>) {
  const { t } = useTranslation('components')
  if (columns.every(({ fixed }) => fixed)) return null
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="small" icon={<IconColumns3 aria-hidden size="1.125rem" />}>
          {t('dataGrid.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('dataGrid.columns')}>
        <div className={styles.choices}>
          {columns.map(({ key, header, fixed }) => (
            <CheckField
              key={key}
              label={header}
              value={!hidden.includes(key)}
              disabled={fixed}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? hidden.filter((other) => other !== key) : [...hidden, key])
              }
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
