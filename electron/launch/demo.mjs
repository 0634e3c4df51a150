import './check-node.mjs'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { show } from './hosts.mjs'
import { readOptions } from './options.mjs'
import { build, fail, install, root, runNode, say } from './project.mjs'

/** `npm run demo`: a made-up centre, built anew each time in a folder of its own. */
const options = readOptions('Warcha demo')
const marker = join(options.data, 'demo')
const isUsed = existsSync(options.data) && readdirSync(options.data).length > 0
if (isUsed && !existsSync(marker)) fail(`${options.data} holds something that is no demo: name another folder.`)
install()
await build()
rmSync(options.data, { recursive: true, force: true })
mkdirSync(options.data, { recursive: true })
writeFileSync(marker, 'Rebuilt by npm run demo.\n')
say('Building the demo centre…')
const folders = [options.data, join(root, 'resources')]
if ((await runNode([join(root, 'electron/launch/build-demo.mjs'), ...folders])) !== 0) fail('The demo failed.')
process.exitCode = await show(options)
