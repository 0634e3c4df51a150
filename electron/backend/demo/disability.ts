import type { InputOf } from '../../shared/contract/index.ts'
import type { Random } from './random.ts'

type File = InputOf<'trainees.enrol'>
type Block = Pick<
  File,
  | 'wgVision'
  | 'wgHearing'
  | 'wgMobility'
  | 'wgCognition'
  | 'wgSelfCare'
  | 'wgCommunication'
  | 'wgRespondent'
  | 'disabilityCard'
  | 'disabilityCardNumber'
  | 'disabilityTypes'
  | 'accommodations'
>

/** One situation with its weight: which answer of the six is high, what it is called, what helps. */
interface Situation {
  readonly question: 'wgVision' | 'wgHearing' | 'wgMobility' | 'wgCognition' | 'wgSelfCare' | 'wgCommunication'
  readonly type: Block['disabilityTypes'][number]['type']
  readonly needs: ReadonlyArray<Block['accommodations'][number]['need']>
}

const situations: ReadonlyArray<readonly [Situation, number]> = [
  [{ question: 'wgMobility', type: 'motor', needs: ['step_free', 'seating', 'transport'] }, 40],
  [{ question: 'wgVision', type: 'visual', needs: ['large_print', 'audio', 'adapted_tool'] }, 15],
  [{ question: 'wgHearing', type: 'hearing', needs: ['sign_language', 'pictograms'] }, 18],
  [{ question: 'wgCommunication', type: 'speech', needs: ['pictograms', 'extra_time'] }, 8],
  [{ question: 'wgCognition', type: 'intellectual', needs: ['pictograms', 'breaks', 'helper'] }, 14],
  [{ question: 'wgSelfCare', type: 'motor', needs: ['helper', 'adapted_tool'] }, 5],
]

/** The block on difficulties: the six answers, the national status and what the centre provides. */
export function disabilityOf(random: Random, isDisabled: boolean): Block {
  const mild = () =>
    random.weighted([
      [1, 85],
      [2, 15],
    ] as const)
  const block: Block = {
    wgVision: mild(),
    wgHearing: mild(),
    wgMobility: mild(),
    wgCognition: mild(),
    wgSelfCare: mild(),
    wgCommunication: mild(),
    wgRespondent: 'self',
    disabilityCard: 'none',
    disabilityCardNumber: null,
    disabilityTypes: [],
    accommodations: [],
  }
  if (!isDisabled) return block
  const { question, type, needs } = random.weighted(situations)
  const card = random.pick(['card', 'old_attestation', 'requested', 'none'] as const)
  return {
    ...block,
    [question]: random.weighted([
      [3, 75],
      [4, 20],
      [2, 5],
    ] as const),
    wgRespondent: type === 'intellectual' && random.chance(0.5) ? 'proxy' : 'self',
    disabilityCard: card,
    disabilityCardNumber: card === 'card' ? `PSH-${random.int(10_000, 99_999)}` : null,
    disabilityTypes: [{ type, isMain: true }],
    accommodations: random
      .shuffled(needs)
      .slice(0, random.int(1, needs.length))
      .map((need) => ({ need, detail: null })),
  }
}
