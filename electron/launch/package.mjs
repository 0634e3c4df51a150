import './check-node.mjs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, runNode, script } from './project.mjs'

/** `npm run package`: installers in dist/. Options go to electron-builder, such as `--linux dir`. */
install()
await build({ always: true })
const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
const version = folder ? readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') : ''
const given = folder ? [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`] : []
const command = [script('electron-builder/cli.js'), '--publish', 'never', ...given, ...process.argv.slice(2)]
process.exitCode = await runNode(command)
