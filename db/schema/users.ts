import type { Generated } from 'kysely'

/** Table `user_account`. */
export interface UserAccountTable {
  id: Generated<number>
  username: string
  displayName: string
  role: 'administrator' | 'director' | 'secretary' | 'trainer'
  trainerId: number | null
  passwordHash: string
  mustChangePassword: Generated<0 | 1>
  language: 'fr' | 'ar' | 'en'
  textSize: Generated<100 | 112 | 125 | 150>
  lastLoginAt: string | null
  disabledAt: string | null
}
