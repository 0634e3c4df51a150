import { findRecoveryKey } from '../../../db/queries/recovery-key.ts'
import { findLogin, getUser } from '../../../db/queries/users.ts'
import { directors } from '../../shared/contract/define.ts'
import { DomainError } from '../../shared/errors.ts'
import type { MutationContext } from '../context.ts'

interface Witness {
  readonly witnessUsername: string
  readonly witnessPassword: string
  readonly paperKey: string
}

/**
 * A second person agrees to what cannot be undone: whoever holds the paper key, or another account that keeps the
 * centre, with its own password. Guessing is slowed down like a login.
 */
export async function requireWitness({ db, vault, user }: MutationContext, witness: Witness): Promise<void> {
  const { witnessUsername: username, witnessPassword: password, paperKey } = witness
  if (paperKey.trim() !== '') {
    // Whoever signs in may make a key and see it; it is nobody else's before it was typed back.
    const confirmed = await findRecoveryKey(db)
    if (vault.checkRecoveryKey(paperKey) !== confirmed?.slotId) throw new DomainError('recovery.refused', {})
    return
  }
  if (username === '' || password === '') throw new DomainError('erasure.witness_missing', {})
  const account = username === user.username ? undefined : await findLogin(db, username)
  const role = account ? (await getUser(db, account.id)).role : undefined
  const { slotId } = await vault.unlock({ username, password }).catch((error) => {
    throw error instanceof DomainError && error.code === 'login.refused'
      ? new DomainError('erasure.witness_refused', {})
      : error
  })
  const agrees = account && !account.disabledAt && account.slotId === slotId && directors.some((one) => one === role)
  if (!agrees) throw new DomainError('erasure.witness_refused', {})
}
