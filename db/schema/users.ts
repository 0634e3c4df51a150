import type { Generated } from 'kysely'

/** Table `user_account`. */
export interface UserAccountTable {
  id: Generated<number>
  username: string
  displayName: string
  role: 'administrator' | 'director' | 'secretary' | 'trainer'
  trainerId: number | null
  /** The slot of the vault's envelope that this account's password opens; null while it has none. */
  slotId: string | null
  mustChangePassword: Generated<0 | 1>
  language: 'fr' | 'ar' | 'en'
  textSize: Generated<100 | 112 | 125 | 150>
  lastLoginAt: string | null
  disabledAt: string | null
}

/** Table `recovery_key`: the paper key that was last typed back. */
export interface RecoveryKeyTable {
  id: Generated<number>
  slotId: string
  confirmedAt: string
}
