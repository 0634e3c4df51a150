import type { NavigateOptions } from '@tanstack/react-router'
import type { SearchResult } from '../../electron/shared/contract/search.ts'

/** Where a found record is opened; what has no screen is not offered. */
export const recordScreens: Partial<Record<SearchResult['kind'], (id: number) => NavigateOptions>> = {
  trainee: (id) => ({ to: '/trainees/$id', params: { id: String(id) } }),
  enterprise: (id) => ({ to: '/enterprises/$id', params: { id: String(id) } }),
}
