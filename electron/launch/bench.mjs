import './check-node.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronSetup, findElectron, hasDisplay } from './electron-binary.mjs'
import { build, environment, install, projectNode, root, runNode, say } from './project.mjs'

/** `npm run bench`: the figures of docs/performance.md. */

/** Starts of the built app, in a virtual screen where there is none; left out, with the reason, where none can be. */
async function measureStarts() {
  const electron = await findElectron()
  if (electron.problem !== undefined) return say(`The cold start was not measured: ${electron.problem}.`)
  const { args, env } = electronSetup(electron)
  const setup = { WARCHA_BENCH_ELECTRON: electron.path, WARCHA_BENCH_ELECTRON_ARGS: JSON.stringify(args) }
  const command = [projectNode(), join(root, 'test/bench/cold-start.ts')]
  const [program = '', ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
  const child = spawn(program, rest, { cwd: root, stdio: 'inherit', env: { ...environment(), ...env, ...setup } })
  await new Promise((resolve) => {
    child.on('error', () => resolve(say('The cold start was not measured: there is no display, nor Xvfb.')))
    child.on('exit', resolve)
  })
}

install()
await build()
process.exitCode = await runNode(['--expose-gc', join(root, 'test/bench/index.ts')])
await measureStarts()
