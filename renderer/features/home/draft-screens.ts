import type { NavigateOptions } from '@tanstack/react-router'
import type { Messages } from '../../../resources/locales/index.ts'

interface DraftScreen {
  readonly words: keyof Messages['home']['drafts']['form']
  /** Where its form stands, by the id after the colon of its name. */
  readonly to: (id: string) => NavigateOptions
}

/** The screen of each form that keeps drafts; forms in dialogs lead to the page that opens them. */
const screens: Record<string, DraftScreen> = {
  'trainees.enrol': { words: 'enrol', to: () => ({ to: '/trainees/new' }) },
  'trainees.update': { words: 'trainee', to: (id) => ({ to: '/trainees/$id/edit', params: { id } }) },
  'cohorts.create': { words: 'newCohort', to: () => ({ to: '/cohorts/new' }) },
  'cohorts.update': { words: 'cohort', to: (cohortId) => ({ to: '/cohorts/$cohortId/edit', params: { cohortId } }) },
  'timetable.generate': {
    words: 'pattern',
    to: (cohortId) => ({ to: '/cohorts/$cohortId', params: { cohortId }, search: { tab: 'pattern' } }),
  },
  'enterprises.create': { words: 'newEnterprise', to: () => ({ to: '/enterprises/new' }) },
  'enterprises.update': { words: 'enterprise', to: (id) => ({ to: '/enterprises/$id/edit', params: { id } }) },
  'calendar.addClosure': { words: 'newClosure', to: () => ({ to: '/settings/calendar' }) },
  'calendar.updateClosure': { words: 'closure', to: () => ({ to: '/settings/calendar' }) },
  'centre.updateIdentity': { words: 'identity', to: () => ({ to: '/settings/centre' }) },
  'centre.updateRules': { words: 'rules', to: () => ({ to: '/settings/rules' }) },
  'followUp.record': { words: 'visit', to: () => ({ to: '/follow-up' }) },
  'attendance.mark': {
    words: 'register',
    to: (sessionId) => ({ to: '/attendance/sessions/$sessionId', params: { sessionId } }),
  },
  'attendance.markMonth': {
    words: 'month',
    to(id) {
      const [cohortId = '', month = ''] = id.split('.')
      return { to: '/attendance/cohorts/$cohortId', params: { cohortId }, search: { month } }
    },
  },
  'followUp.correct': { words: 'visitCorrection', to: () => ({ to: '/enterprises' }) },
}

/** Where a draft is taken up again; undefined for a form that this version no longer has. */
export function draftScreenOf(form: string): { words: DraftScreen['words']; target: NavigateOptions } | undefined {
  const [name = '', id = ''] = form.split(':')
  const screen = screens[name]
  return screen && { words: screen.words, target: screen.to(id) }
}
