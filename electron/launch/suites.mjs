import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environment, root, runNode, say, script } from './project.mjs'

/** Runs what proves the project and keeps the count. */
export function createCount() {
  let passed = 0
  let failed = 0

  /**
   * One command that passes or fails as a whole.
   * @param {string} name
   * @param {string[]} command
   */
  async function check(name, command) {
    say(`\n> ${name}`)
    const code = await runNode(command)
    if (code === 0) passed += 1
    else failed += 1
  }

  /**
   * The tests of these vitest projects, counted one by one. A run that breaks off counts as a failure of its own.
   * @param {string[]} projects
   * @param {NodeJS.ProcessEnv} [env]
   */
  async function vitest(projects, env = environment()) {
    say(`\n> tests: ${projects.join(', ')}`)
    const report = join(root, `.cache/tests-${projects.join('-')}.json`)
    rmSync(report, { force: true })
    const code = await runNode(
      [
        script('vitest/vitest.mjs'),
        'run',
        '--root=.',
        '--config=test/vitest.config.ts',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { env },
    )
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
    passed += counts?.numPassedTests ?? 0
    const bad = counts?.numFailedTests ?? 0
    failed += code !== 0 && bad === 0 ? 1 : bad
  }

  return {
    check,
    vitest,
    /** Counts something that could not even be tried. */
    miss() {
      failed += 1
    },
    /** Prints the last line, alone, and answers the exit code. */
    finish() {
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
      return failed === 0 && passed > 0 ? 0 : 1
    },
  }
}
