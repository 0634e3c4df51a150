import './check-node.mjs'
import { show } from './hosts.mjs'
import { readOptions } from './options.mjs'
import { build, install } from './project.mjs'

/** `npm start`: Warcha on the data of this user. */
const options = readOptions('Warcha')
install()
await build()
process.exitCode = await show(options)
