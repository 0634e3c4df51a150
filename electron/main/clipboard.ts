import { clipboard } from 'electron'

/** How long a number of somebody's papers lies in the clipboard. */
const clearAfterSeconds = 60
/** No more than a number is ever copied. */
const longest = 100

let copied: string | undefined
let timer: NodeJS.Timeout | undefined

/** Takes out what was copied, unless something else lies there by now. */
export async function forgetCopied(): Promise<void> {
  clearTimeout(timer)
  const own = copied
  copied = undefined
  if (own !== undefined && (await clipboard.readText()) === own) await clipboard.clear()
}

/** Chromium gives the page no clipboard of its own: every permission is refused (see guards). */
export async function copyForAMoment(text: unknown): Promise<{ clearsAfterSeconds: number }> {
  clearTimeout(timer)
  copied = String(text).slice(0, longest)
  await clipboard.writeText(copied)
  timer = setTimeout(() => void forgetCopied(), clearAfterSeconds * 1000)
  return { clearsAfterSeconds: clearAfterSeconds }
}
