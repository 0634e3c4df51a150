import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { type Access, directors, everyone, managers, office } from '../../electron/shared/contract/define.ts'
import { IsoDay } from '../../electron/shared/contract/fields.ts'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import { DomainError } from '../../electron/shared/errors.ts'
import { cohortAttendanceSearch } from '../features/attendance/search.ts'
import { certificatesSearch } from '../features/certificates/search.ts'
import { CohortSearch, CohortsSearch } from '../features/cohorts/cohorts-search.ts'
import { TimetableSearch } from '../features/timetable/timetable-search.ts'
import { TraineeSearch, TraineesSearch } from '../features/trainees/list-search.ts'
import { Layout } from './layout.tsx'

/**
 * Every address of the application, with who may open it. Pages are loaded when they are first opened. A page with
 * filters in its address gives `validateSearch: <zod schema>`. The roles here are a courtesy: the backend decides.
 */
const rootRoute = createRootRouteWithContext<{ user: CurrentUser }>()({ component: Layout })

/** Those who mark, assess and certify. */
const trainingStaff = ['director', 'secretary', 'trainer'] as const

/** What every route starts with: its parent, the roles that may open it, and the record that its address numbers. */
function page(roles: Access, record?: 'workshop' | 'trainee' | 'cohort' | 'enterprise' | 'session') {
  return {
    getParentRoute: () => rootRoute,
    beforeLoad({ context, location }: { context: { user: CurrentUser }; location: { pathname: string } }) {
      if (!roles.includes(context.user.role)) throw new DomainError('session.wrong_role', {})
      if (record && !/\/[1-9]\d{0,14}(\/|$)/.test(location.pathname))
        throw new DomainError('record.not_found', { record })
    },
  }
}

export const routeTree = rootRoute.addChildren([
  createRoute({
    ...page(everyone),
    path: '/',
    component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    ...page(everyone),
    path: '/password',
    component: lazyRouteComponent(() => import('../features/session/password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/welcome',
    component: lazyRouteComponent(() => import('../features/centre/welcome-page.tsx'), 'WelcomePage'),
  }),
  createRoute({
    ...page(managers),
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/centre',
    component: lazyRouteComponent(() => import('../features/centre/centre-page.tsx'), 'CentrePage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/rules',
    component: lazyRouteComponent(() => import('../features/centre/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/security',
    component: lazyRouteComponent(() => import('../features/centre/security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/users',
    component: lazyRouteComponent(() => import('../features/users/users-page.tsx'), 'UsersPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/paper-key',
    component: lazyRouteComponent(() => import('../features/recovery/paper-key-page.tsx'), 'PaperKeyPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/backups',
    component: lazyRouteComponent(() => import('../features/backups/backups-page.tsx'), 'BackupsPage'),
  }),
  createRoute({
    ...page(directors),
    path: '/settings/audit',
    validateSearch: z.object({ trainee: z.int().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...page(['director']),
    path: '/settings/retention',
    component: lazyRouteComponent(() => import('../features/personal-data/retention-page.tsx'), 'RetentionPage'),
  }),
  createRoute({
    ...page(managers),
    path: '/settings/calendar',
    validateSearch: z.object({ year: z.int().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    ...page(managers),
    path: '/settings/workshops',
    component: lazyRouteComponent(() => import('../features/workshops/workshops-page.tsx'), 'WorkshopsPage'),
  }),
  createRoute({
    ...page(managers, 'workshop'),
    path: '/settings/workshops/$workshopId',
    component: lazyRouteComponent(() => import('../features/workshops/workshop-page.tsx'), 'WorkshopPage'),
  }),
  createRoute({
    ...page(managers),
    path: '/settings/rooms',
    component: lazyRouteComponent(() => import('../features/rooms/rooms-page.tsx'), 'RoomsPage'),
  }),
  createRoute({
    ...page(managers),
    path: '/settings/trainers',
    component: lazyRouteComponent(() => import('../features/trainers/trainers-page.tsx'), 'TrainersPage'),
  }),
  createRoute({
    ...page(office),
    path: '/trainees',
    validateSearch: TraineesSearch,
    component: lazyRouteComponent(() => import('../features/trainees/trainees-page.tsx'), 'TraineesPage'),
  }),
  createRoute({
    ...page(office),
    path: '/trainees/new',
    component: lazyRouteComponent(() => import('../features/trainees/enrol-page.tsx'), 'EnrolPage'),
  }),
  createRoute({
    ...page(office, 'trainee'),
    path: '/trainees/$id',
    validateSearch: TraineeSearch,
    component: lazyRouteComponent(() => import('../features/trainees/trainee-page.tsx'), 'TraineePage'),
  }),
  createRoute({
    ...page(office, 'trainee'),
    path: '/trainees/$id/edit',
    component: lazyRouteComponent(() => import('../features/trainees/edit-page.tsx'), 'EditTraineePage'),
  }),
  createRoute({
    ...page(everyone),
    path: '/cohorts',
    validateSearch: CohortsSearch,
    component: lazyRouteComponent(() => import('../features/cohorts/cohorts-page.tsx'), 'CohortsPage'),
  }),
  createRoute({
    ...page(office),
    path: '/cohorts/new',
    component: lazyRouteComponent(() => import('../features/cohorts/cohort-form-page.tsx'), 'NewCohortPage'),
  }),
  createRoute({
    ...page(everyone, 'cohort'),
    path: '/cohorts/$cohortId',
    validateSearch: CohortSearch,
    component: lazyRouteComponent(() => import('../features/cohorts/cohort-page.tsx'), 'CohortPage'),
  }),
  createRoute({
    ...page(office, 'cohort'),
    path: '/cohorts/$cohortId/edit',
    component: lazyRouteComponent(() => import('../features/cohorts/cohort-form-page.tsx'), 'EditCohortPage'),
  }),
  createRoute({
    ...page(everyone),
    path: '/timetable',
    validateSearch: TimetableSearch,
    component: lazyRouteComponent(() => import('../features/timetable/timetable-page.tsx'), 'TimetablePage'),
  }),
  createRoute({
    ...page(office),
    path: '/enterprises',
    validateSearch: z.object({ trash: z.boolean().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('../features/enterprises/enterprises-page.tsx'), 'EnterprisesPage'),
  }),
  createRoute({
    ...page(office),
    path: '/enterprises/new',
    component: lazyRouteComponent(() => import('../features/enterprises/new-enterprise-page.tsx'), 'NewEnterprisePage'),
  }),
  createRoute({
    ...page(office, 'enterprise'),
    path: '/enterprises/$id',
    component: lazyRouteComponent(() => import('../features/enterprises/enterprise-page.tsx'), 'EnterprisePage'),
  }),
  createRoute({
    ...page(office, 'enterprise'),
    path: '/enterprises/$id/edit',
    component: lazyRouteComponent(
      () => import('../features/enterprises/edit-enterprise-page.tsx'),
      'EditEnterprisePage',
    ),
  }),
  createRoute({
    ...page(office),
    path: '/follow-up',
    validateSearch: z.object({
      adviser: z.int().optional().catch(undefined),
      days: z.int().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../features/follow-up/due-visits-page.tsx'), 'DueVisitsPage'),
  }),
  createRoute({
    ...page(['director']),
    path: '/summaries',
    validateSearch: z.object({
      from: IsoDay.optional().catch(undefined),
      to: IsoDay.optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../features/summaries/summary-page.tsx'), 'SummaryPage'),
  }),
  createRoute({
    ...page(trainingStaff),
    path: '/attendance',
    component: lazyRouteComponent(() => import('../features/attendance/attendance-page.tsx'), 'AttendancePage'),
  }),
  createRoute({
    ...page(trainingStaff, 'session'),
    path: '/attendance/sessions/$sessionId',
    component: lazyRouteComponent(() => import('../features/attendance/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    ...page(trainingStaff, 'cohort'),
    path: '/attendance/cohorts/$cohortId',
    validateSearch: cohortAttendanceSearch,
    component: lazyRouteComponent(() => import('../features/attendance/cohort-page.tsx'), 'CohortAttendancePage'),
  }),
  createRoute({
    ...page(trainingStaff, 'cohort'),
    path: '/assessments/$cohortId',
    component: lazyRouteComponent(() => import('../features/assessments/assessments-page.tsx'), 'AssessmentsPage'),
  }),
  createRoute({
    ...page(trainingStaff),
    path: '/certificates',
    validateSearch: certificatesSearch,
    component: lazyRouteComponent(() => import('../features/certificates/certificates-page.tsx'), 'CertificatesPage'),
  }),
])
