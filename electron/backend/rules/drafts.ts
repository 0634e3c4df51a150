import type { Role } from '../../shared/contract/define.ts'
import { procedureAt } from '../../shared/contract/index.ts'
import type { Language } from '../../shared/i18n/languages.ts'

/** Forms of one procedure that are kept under names of their own. */
const procedureOf: Readonly<Record<string, string>> = {
  'assessments.attempt': 'assessments.record',
  'assessments.competence': 'assessments.record',
}

/**
 * Whether somebody of that role could send this form, named after its procedure: what was typed in another role is not
 * given back, nor what was typed in a form that nobody knows any more.
 */
export function mayResume(form: string, role: Role): boolean {
  const name = form.split(':')[0] ?? ''
  const procedure = procedureAt(Object.hasOwn(procedureOf, name) ? (procedureOf[name] ?? '') : name)
  return procedure !== undefined && procedure.kind !== 'gate' && procedure.roles.includes(role)
}

/** Whom or what a half-filled form is about, in the language of its reader, as far as it was typed. */
export function subjectOf(content: Readonly<Record<string, unknown>>, language: Language): string | null {
  const typed = (...fields: string[]) =>
    fields
      .map((field) => content[field])
      .filter((value): value is string => typeof value === 'string')
      .map((value) => value.trim())
      .filter(Boolean)
      .join(' ')
  const latin =
    typed('about') ||
    typed('lastName', 'firstName') ||
    typed('code') ||
    typed('name') ||
    typed('displayName') ||
    typed('nameFr') ||
    typed('labelFr')
  const arabic = typed('lastNameAr', 'firstNameAr') || typed('nameAr') || typed('labelAr')
  return (language === 'ar' ? arabic || latin : latin || arabic) || null
}
