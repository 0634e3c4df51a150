import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { findElectron } from './electron-binary.mjs'
import { build, fail, install, runNode, script } from './project.mjs'

/** `npm run package`: installers in dist/. Options go to electron-builder, such as `--linux dir`. */
install()
await build({ always: true })
const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
const given = folder ? [`-c.electronDist=${folder}`, `-c.electronVersion=${await versionOfElectron()}`] : []
const command = [script('electron-builder/cli.js'), '--publish', 'never', ...given, ...process.argv.slice(2)]
process.exitCode = await runNode(command)

/** The version of the Electron that is given instead of a downloaded one, as the program itself says it. */
async function versionOfElectron() {
  const electron = await findElectron()
  if (electron.problem !== undefined) fail(`There is nothing to package with: ${electron.problem}.`)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return spawnSync(electron.path, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).stdout.trim()
}
