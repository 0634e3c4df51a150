import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { MonthForm } from './month-form.tsx'

interface MonthPartProps {
  cohortId: CohortId
  month: string
  months: readonly string[]
  onMonth: (month: string) => void
}

/** Chooses the month and shows its grid. */
export function MonthPart({ cohortId, month, months, onMonth }: MonthPartProps) {
  const { t } = useTranslation()
  const { month: nameOf } = useFormatters()
  const grid = useQuery('attendance.month', { cohortId, month })
  const at = months.indexOf(month)
  const step = (by: number) => {
    const next = months[at + by]
    if (next) onMonth(next)
  }
  return (
    <Stack>
      <Stack direction="row" gap="small">
        <Button
          icon={<IconChevronLeft aria-hidden size="1.25rem" className="mirrored-in-rtl" />}
          disabled={at <= 0}
          onClick={() => step(-1)}
        >
          {t('action.previous')}
        </Button>
        <SelectField
          label={t('attendance:month')}
          labelHidden
          options={months.map((value) => ({ value, label: nameOf(`${value}-01`) }))}
          value={month}
          onChange={(value) => value && onMonth(value)}
        />
        <Button
          trailing={<IconChevronRight aria-hidden size="1.25rem" className="mirrored-in-rtl" />}
          disabled={at >= months.length - 1}
          onClick={() => step(1)}
        >
          {t('action.next')}
        </Button>
      </Stack>
      <Loaded query={grid}>
        {(data) =>
          data.sessions.length === 0 || data.rows.length === 0 ? (
            <EmptyState title={t(data.rows.length === 0 ? 'attendance:nobodyMonth' : 'attendance:document.noSession')}>
              {t('attendance:monthNoneText')}
            </EmptyState>
          ) : (
            <MonthForm key={`${cohortId} ${month}`} month={month} grid={data} onSaved={() => grid.refetch()} />
          )
        }
      </Loaded>
    </Stack>
  )
}
