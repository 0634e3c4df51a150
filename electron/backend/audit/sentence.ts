import type { AuditRow } from '../../../db/queries/audit.ts'
import type { RecordName } from '../../../db/queries/audit-names.ts'
import { isRecorded } from '../../shared/contract/audit-rule.ts'
import { procedureAt } from '../../shared/contract/index.ts'
import { formatList } from '../../shared/i18n/format.ts'
import { isolate } from '../../shared/i18n/isolate.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import type { Translate } from '../../shared/i18n/translator.ts'

/** Acts whose name says something else in another domain. */
const wordOf: Readonly<Record<string, string>> = {
  'recovery.sheet': 'paperKeySheet',
  'backups.make': 'makeBackup',
  'backups.copy': 'copyBackup',
  'backups.preview': 'tryBackup',
  'backups.restore': 'restoreBackup',
  'backups.restoreWithKey': 'restoreBackupWithKey',
  'backups.drill': 'drillBackup',
  'backups.forgetPlace': 'forgetStick',
  'personalData.updateRules': 'updateRetention',
  'timetable.print': 'printWeek',
  'attendance.mark': 'markRegister',
  'assessments.record': 'recordAssessment',
}

/** Words whose key is put together from what the log holds, old names included; missing ones have a default. */
type Say = (key: string, values: Record<string, string>) => string

/** `a modifié le dossier 2026/014 : Adresse, Téléphones`: an entry in words, without its subject. */
export function auditSentence(
  t: Translate,
  language: Language,
  row: Pick<AuditRow, 'action' | 'fields' | 'recordType'>,
  name: RecordName | undefined,
): string {
  const say = t as unknown as Say
  const [domain = '', act = ''] = row.action.split('.')
  const record = row.recordType
    ? say(`audit:record.${row.recordType}`, { name: name ? isolate(labelOf(name, language)) : '' }).trim()
    : ''
  const word = wordOf[row.action] ?? act
  const sentence = say(`audit:act.${word}`, { record, defaultValue: `${row.action} ${record}` })
  const fields = showsFields(row.action) ? fieldNames(t, domain, row.fields) : []
  const spaced = sentence.replace(/\s+/g, ' ').trim()
  const text = language === 'fr' ? contracted(spaced) : spaced
  return fields.length === 0 ? text : t('audit:withFields', { text, fields: formatList(fields, language) })
}

/** French joins a preposition with the article of the record that follows: du dossier, au compte, d’une séance. */
function contracted(text: string): string {
  return text
    .replace(/ de le /g, ' du ')
    .replace(/ à le /g, ' au ')
    .replace(/ de une /g, ' d’une ')
}

/** Where the fields are those that differ; elsewhere they are those of the form, which the act already says. */
function showsFields(action: string): boolean {
  const audit = procedureAt(action)?.audit
  return audit !== undefined && isRecorded(audit) && audit.before !== undefined
}

/** As the form calls them; a code or an id is called like what it stands for. */
function fieldNames(t: Translate, domain: string, fields: string): string[] {
  const label = (key: string) => (t as unknown as Say)(key, { defaultValue: '' })
  return fields
    .split(',')
    .filter(Boolean)
    .map((field) => {
      const stem = field.replace(/(Id|Code)$/, '')
      return label(`audit:field.${field}`) || label(`${domain}:field.${stem}`) || field
    })
}
