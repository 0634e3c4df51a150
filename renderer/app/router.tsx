import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { CurrentUser } from '../../electron/shared/contract/session.ts'
import { LoadingState } from '../components/loading-state.tsx'
import { NotFoundPage, RouteProblem } from './page-problem.tsx'
import { routeTree } from './routes.tsx'

/** The router of one signed-in person. */
export function createAppRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    // Given by RouterProvider at each drawing.
    context: { user: undefined as unknown as CurrentUser },
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: RouteProblem,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
