import './check-node.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, fail, install, root, runNode } from './project.mjs'

/** `npm run bench`: the figures of docs/performance.md. */
const bench = join(root, 'test/bench/index.ts')
if (!existsSync(bench)) fail('There is nothing to measure yet: test/bench/index.ts is missing.')
install()
await build()
process.exitCode = await runNode(['--expose-gc', bench, ...process.argv.slice(2)])
