import { z } from 'zod'

/** Refusals about accounts and login. */
export const userErrors = {
  /** User name or password is wrong: never says which. */
  'login.refused': z.object({}),
  'login.wait': z.object({ seconds: z.number() }),
  'password.wrong': z.object({}),
  /** A disabled account has no password to replace: it is enabled with a new one. */
  'user.disabled': z.object({}),
  'user.last_administrator': z.object({}),
  'user.self_disable': z.object({}),
  'user.username_taken': z.object({ username: z.string() }),
}
