import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, isIsoDay, localDay, mondayOf } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useReadingDirection } from '../../components/use-language.ts'
import styles from './timetable.module.css'
import type { By, TimetableView } from './use-timetable-view.ts'

const ways: readonly By[] = ['cohort', 'trainer', 'room']

/** Whose week, and which week. */
export function TimetableToolbar({ view }: { view: TimetableView }) {
  const { t } = useTranslation()
  const rtl = useReadingDirection() === 'rtl'
  const { by, id, monday, options, go } = view
  const [Back, Forward] = rtl ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]
  return (
    <div className={styles.toolbar}>
      <div className={styles.by}>
        <SelectField
          label={t('timetable:by.label')}
          options={ways.map((way) => ({ value: way, label: t(`timetable:by.${way}`) }))}
          value={by}
          onChange={(way) => way && way !== by && go({ by: way, id: undefined })}
        />
      </div>
      <div className={styles.whose}>
        <SelectField
          label={t(`timetable:by.${by}`)}
          options={options}
          value={id}
          onChange={(chosen) => chosen !== null && chosen !== id && go({ by, id: chosen })}
        />
      </div>
      <div className={styles.week}>
        <IconButton
          label={t('timetable:previous')}
          icon={<Back aria-hidden size="1.25rem" />}
          onClick={() => go({ monday: addDays(monday, -7) })}
        />
        <Button onClick={() => go({ monday: mondayOf(localDay(new Date())) })}>{t('timetable:thisWeek')}</Button>
        <IconButton
          label={t('timetable:next')}
          icon={<Forward aria-hidden size="1.25rem" />}
          onClick={() => go({ monday: addDays(monday, 7) })}
        />
      </div>
      <div className={styles.day}>
        <DateField
          label={t('timetable:goTo')}
          value={monday}
          description=""
          onChange={(day) => day && isIsoDay(day) && go({ monday: mondayOf(day) })}
        />
      </div>
    </div>
  )
}
