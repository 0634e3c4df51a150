import { useTranslation } from 'react-i18next'
import type { AttendanceMark } from './marks.ts'

/** A mark in words: "Présent", "Retard de 15 minutes", "Non pointé". */
export function useMarkWords(): (mark: AttendanceMark | undefined) => string {
  const { t } = useTranslation('components')
  return (mark) => {
    if (!mark) return t('attendance.none')
    if (mark.status === 'late' && mark.minutes) return t('attendance.lateBy', { count: mark.minutes })
    return t(`attendance.${mark.status}`)
  }
}
