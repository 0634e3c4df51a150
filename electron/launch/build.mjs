import './check-node.mjs'
import { build, install } from './project.mjs'

/** `npm run build`: the bundles in out/, whatever their age. */
install()
await build({ always: true })
