import { afterEach, expect, test } from 'vitest'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import { forget, type Launched, launch, quit } from './app.ts'
import { accompany } from './story/accompany.ts'
import { certify } from './story/certify.ts'
import { openAndEnrol } from './story/enrol.ts'
import { plan } from './story/plan.ts'
import { prepare } from './story/prepare.ts'
import { sumUp } from './story/sum-up.ts'
import { teach } from './story/teach.ts'
import { type Onlooker, onlooker } from './story/window.ts'

/** A centre's whole work in one window, from the empty folder to the year in figures. */

let launched: Launched | undefined
let me: Onlooker | undefined
afterEach(async ({ task }) => {
  if (!launched) return
  if (task.result?.state === 'fail') await me?.picture('failed')
  await quit(launched.app).catch(() => {})
  await forget(launched.folder)
  launched = undefined
})

// Eighty seconds and more where others work too: the usual two minutes would be cut close.
test.each(['fr', 'ar'] as const)(
  'the story of a centre in %s, in one window',
  { timeout: 300_000 },
  async (language) => {
    launched = await launch()
    const { page, errors } = launched
    page.setDefaultTimeout(15_000)
    me = onlooker({ page, language, t: translatorFor(language) }, launched)
    await prepare(me)
    const code = await openAndEnrol(me)
    await plan(me, code)
    await teach(me, code)
    await certify(me)
    await accompany(me)
    await sumUp(me)
    expect(errors).toEqual([])
  },
)
