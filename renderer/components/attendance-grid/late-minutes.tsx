import { Popover } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { NumberField } from '../number-field.tsx'
import styles from './attendance-grid.module.css'

interface LateMinutesProps {
  trainee: string
  minutes: number | null
  /** Undefined when left without an answer. */
  onDone: (minutes: number | null | undefined) => void
}

/** Asks how late somebody came. Enter keeps the answer, Escape leaves it. */
export function LateMinutes({ trainee, minutes, onDone }: LateMinutesProps) {
  const { t } = useTranslation(['components', 'common', 'errors'])
  const [value, setValue] = useState(minutes)

  const problem = value === null || Number.isInteger(value) ? undefined : t('errors:field.whole_number')

  function keep(): void {
    if (problem === undefined) onDone(value)
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Enter') {
      event.preventDefault()
      keep()
    } else if (event.key === 'Escape') onDone(undefined)
  }

  return (
    <Popover opened onClose={() => onDone(undefined)} trapFocus position="bottom" withRoles={false}>
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('attendance.minutesOf', { trainee })}
        onKeyDown={onKeyDown}
        // Events climb through React's tree, where this lies inside its cell: a click would pick the cell again.
        onClick={(event) => event.stopPropagation()}
      >
        <div className={styles.ask}>
          <NumberField
            label={t('attendance.minutes')}
            value={value}
            onChange={setValue}
            min={0}
            max={480}
            error={problem}
          />
          <Button variant="primary" onClick={keep}>
            {t('common:action.save')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
