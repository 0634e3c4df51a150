import type { geography as contract } from '../../shared/contract/geography.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers } from '../context.ts'

export const geography: Handlers<typeof contract> = {
  async communes(context, { text, limit }) {
    return context.resources.geography.search(text, limit)
  },

  async commune(context, { code }) {
    const commune = context.resources.geography.find(code)
    if (!commune) throw new DomainError('record.not_found', { record: 'commune' })
    return commune
  },
}
