import './check-node.mjs'
import { findChromium } from './chromium.mjs'
import { build, environment, install, script } from './project.mjs'
import { createCount } from './suites.mjs'

/** `npm test`: everything that needs no Electron binary. Names of vitest projects as arguments run those alone. */
install()
const wanted = process.argv.slice(2)
const count = createCount()
if (wanted.length === 0) {
  await count.check('types', [script('typescript/bin/tsc'), '-b'])
  await count.check('lint and format', [script('@biomejs/biome/bin/biome'), 'check', '.'])
}
await build()
const plain = ['node', 'renderer'].filter((project) => wanted.length === 0 || wanted.includes(project))
if (plain.length > 0) await count.vitest(plain)
// By itself: what starts and kills processes by the hundred would slow the others beyond their time.
if (wanted.length === 0 || wanted.includes('torture')) await count.vitest(['torture'])
if (wanted.length === 0 || wanted.includes('e2e')) {
  const chromium = findChromium()
  if (chromium) await count.vitest(['e2e'], { ...environment(), CHROME_PATH: chromium })
  else count.miss()
}
process.exitCode = count.finish()
