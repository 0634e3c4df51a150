import type { NavigateOptions } from '@tanstack/react-router'
import type { SearchResult } from '../../electron/shared/contract/search.ts'

/** Where a found record is opened. */
export const recordScreens: Record<SearchResult['kind'], (id: number) => NavigateOptions> = {
  trainee: (id) => ({ to: '/trainees/$id', params: { id: String(id) } }),
  certificate: (id) => ({ to: '/certificates', search: { view: 'register', certificate: id } }),
  enterprise: (id) => ({ to: '/enterprises/$id', params: { id: String(id) } }),
}
