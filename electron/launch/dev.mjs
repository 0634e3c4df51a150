import './check-node.mjs'
import { electronSetup, findElectron, hasDisplay } from './electron-binary.mjs'
import { readOptions } from './options.mjs'
import { build, environment, install, root, runNode, say, script } from './project.mjs'

/** `npm run dev`: pages reload as they are edited; main and backend start again. In Electron, or in a browser. */
const options = readOptions('Warcha dev')
install()
const electron = options.browser
  ? { problem: 'asked for' }
  : hasDisplay()
    ? await findElectron()
    : { problem: 'no display' }

if (electron.problem === undefined) {
  const { args, env } = electronSetup(electron)
  const command = [script('electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--']
  process.exitCode = await runNode([...command, ...args, `--data=${options.data}`], {
    env: { ...env, ELECTRON_EXEC_PATH: electron.path },
  })
} else {
  say(`Developing in the browser (${electron.problem}). The backend's own changes need a new start.`)
  await build()
  const env = { ...environment(), WARCHA_DEV_DATA: options.data, WARCHA_DEV_OPEN: options.open ? '1' : '' }
  process.exitCode = await runNode([`${root}/electron/launch/dev-browser.mjs`], { env })
}
