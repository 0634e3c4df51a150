import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLongDay, monthName } from '../../electron/shared/i18n/format.ts'
import { calendarLocale } from './dayjs-locales.ts'
import { useLanguage } from './use-language.ts'

interface DateCalendarProps {
  /** The field's label, to name the button. */
  label: string
  value: string | null
  onPick: (day: string) => void
  /** Opens on years, for a birth date. */
  startAtDecade?: boolean
  min?: string
  max?: string
  disabled?: boolean
}

/** The button inside a DateField and the calendar it opens. The popover wraps the button, for it rewrites its target's id. */
export function DateCalendar({ label, value, onPick, startAtDecade, min, max, disabled }: DateCalendarProps) {
  const { t } = useTranslation('components')
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="bleu"
          size="2rem"
          disabled={disabled}
          aria-label={t('dateField.open', { label })}
          onClick={() => setOpened((before) => !before)}
        >
          <IconCalendar aria-hidden size="1.25rem" stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('dateField.open', { label })}>
        <DatesProvider settings={{ locale: calendarLocale(language), firstDayOfWeek: 1, weekendDays: [0] }}>
          <DatePicker
            value={value}
            defaultDate={value ?? max}
            defaultLevel={startAtDecade && !value ? 'decade' : 'month'}
            minDate={min}
            maxDate={max}
            size="md"
            allowDeselect={false}
            onChange={(day) => {
              setOpened(false)
              if (day) onPick(day)
            }}
            monthLabelFormat={(date) => `${monthName(date, language)} ${date.slice(0, 4)}`}
            getDayProps={(day) => ({ 'aria-label': formatLongDay(day, language) })}
            ariaLabels={{
              nextMonth: t('calendar.nextMonth'),
              previousMonth: t('calendar.previousMonth'),
              nextYear: t('calendar.nextYear'),
              previousYear: t('calendar.previousYear'),
              nextDecade: t('calendar.nextDecade'),
              previousDecade: t('calendar.previousDecade'),
            }}
          />
        </DatesProvider>
      </Popover.Dropdown>
    </Popover>
  )
}
