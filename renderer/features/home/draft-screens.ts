import type { NavigateOptions } from '@tanstack/react-router'
import type { Messages } from '../../../resources/locales/index.ts'

interface DraftScreen {
  readonly words: keyof Messages['home']['drafts']['form']
  /** Where its form stands, by the id after the colon of its name. */
  readonly to: (id: string) => NavigateOptions
  /** Its form is a window of that page, which somebody has to open. */
  readonly isWindow?: true
}

/** A form in a window leads to the page that opens it: one page, or that of the first id in its name. */
function inWindow(words: DraftScreen['words'], to: NavigateOptions | ((id: string) => NavigateOptions)): DraftScreen {
  return { words, isWindow: true, to: typeof to === 'function' ? (id) => to(id.split('.')[0] ?? '') : () => to }
}

const file = (id: string): NavigateOptions => ({ to: '/trainees/$id', params: { id } })
const enterprise = (id: string): NavigateOptions => ({ to: '/enterprises/$id', params: { id } })
const grid = (cohortId: string): NavigateOptions => ({ to: '/assessments/$cohortId', params: { cohortId } })

/** The screen of each form that keeps drafts. */
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
  'calendar.addClosure': inWindow('newClosure', { to: '/settings/calendar' }),
  'calendar.updateClosure': inWindow('closure', { to: '/settings/calendar' }),
  'calendar.addYear': inWindow('newYear', { to: '/settings/calendar' }),
  'centre.updateIdentity': { words: 'identity', to: () => ({ to: '/settings/centre' }) },
  'centre.updateRules': { words: 'rules', to: () => ({ to: '/settings/rules' }) },
  'centre.updateSecurity': { words: 'security', to: () => ({ to: '/settings/security' }) },
  'personalData.updateRules': { words: 'retention', to: () => ({ to: '/settings/retention' }) },
  'rooms.create': inWindow('newRoom', { to: '/settings/rooms' }),
  'rooms.update': inWindow('room', { to: '/settings/rooms' }),
  'trainers.create': inWindow('newTrainer', { to: '/settings/trainers' }),
  'trainers.update': inWindow('trainer', { to: '/settings/trainers' }),
  'users.create': inWindow('newUser', { to: '/settings/users' }),
  'users.update': inWindow('user', { to: '/settings/users' }),
  'workshops.create': inWindow('newWorkshop', { to: '/settings/workshops' }),
  'workshops.update': inWindow('workshop', (workshopId) => ({
    to: '/settings/workshops/$workshopId',
    params: { workshopId },
  })),
  'workshops.addProgramme': inWindow('newProgramme', (workshopId) => ({
    to: '/settings/workshops/$workshopId',
    params: { workshopId },
  })),
  'workshops.updateProgramme': inWindow('programme', { to: '/settings/workshops' }),
  'workshops.addModule': inWindow('newModule', { to: '/settings/workshops' }),
  'workshops.updateModule': inWindow('module', { to: '/settings/workshops' }),
  'workshops.addCompetence': inWindow('newCompetence', { to: '/settings/workshops' }),
  'workshops.updateCompetence': inWindow('competence', { to: '/settings/workshops' }),
  'timetable.addSession': inWindow('newSession', { to: '/timetable' }),
  'timetable.moveSession': inWindow('session', { to: '/timetable' }),
  'timetable.setModule': inWindow('session', { to: '/timetable' }),
  'timetable.replaceTrainer': inWindow('session', { to: '/timetable' }),
  'timetable.cancelSession': inWindow('session', { to: '/timetable' }),
  'enrolments.place': inWindow('placement', file),
  'enrolments.changeState': inWindow('situation', file),
  'enrolments.transfer': inWindow('transfer', file),
  'assessments.attempt': inWindow('assessment', grid),
  'assessments.competence': inWindow('assessment', grid),
  'certificates.grantException': inWindow('exception', { to: '/certificates' }),
  'certificates.cancel': inWindow('certificateCancel', { to: '/certificates' }),
  'enterprises.addFounder': inWindow('founder', enterprise),
  'enterprises.endFounder': inWindow('founderEnd', enterprise),
  'enterprises.addFunding': inWindow('funding', enterprise),
  'enterprises.updateFunding': inWindow('funding', enterprise),
  'enterprises.addFunder': inWindow('newFunder', { to: '/enterprises' }),
  'enterprises.changeStage': inWindow('stage', enterprise),
  'followUp.add': inWindow('newVisit', enterprise),
  'followUp.record': inWindow('visit', { to: '/follow-up' }),
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
  'followUp.correct': inWindow('visitCorrection', { to: '/enterprises' }),
}

/** Where a draft is taken up again; undefined for a form that this version no longer has. */
export function draftScreenOf(
  form: string,
): { words: DraftScreen['words']; target: NavigateOptions; isWindow: boolean } | undefined {
  const [name = '', id = ''] = form.split(':')
  const screen = screens[name]
  return screen && { words: screen.words, target: screen.to(id), isWindow: screen.isWindow ?? false }
}
