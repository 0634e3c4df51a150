import type { Dimension } from '../../../shared/contract/summaries/figures.ts'
import type { Resources } from '../../resources/index.ts'
import type { Facts } from '../../rules/summaries/facts.ts'

/** The names of a group of an open dimension, workshop or province; closed lists are named by their language. */
export function groupNames(facts: Facts, resources: Resources, dimension: Dimension, key: string) {
  const none = { nameFr: null, nameAr: null }
  if (dimension === 'workshop') {
    for (const { workshopId, workshopNameFr, workshopNameAr } of [
      ...facts.placements.values(),
      ...facts.heads.values(),
    ])
      if (String(workshopId) === key) return { nameFr: workshopNameFr, nameAr: workshopNameAr }
    return none
  }
  if (dimension !== 'province') return none
  return resources.geography.province(key) ?? none
}
