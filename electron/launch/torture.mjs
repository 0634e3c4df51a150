import './check-node.mjs'
import { environment, install } from './project.mjs'
import { createCount } from './suites.mjs'

/** `npm run torture`: the long form of what `npm test` does to the vault; its figures stand in docs/reliability.md. */
install()
const count = createCount()
await count.vitest(['torture'], { ...environment(), WARCHA_TORTURE: 'long' })
process.exitCode = count.finish()
